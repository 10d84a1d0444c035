import {
  journeys,
  lint,
  measures,
  runSteps,
  serverTests,
  slowTests,
  types,
  unitTests,
  unused,
} from './steps.ts'

// The slow tests measure time too, and so do the last, beside which nothing runs at all.
await runSteps([[unitTests, types, lint, unused], [serverTests], [slowTests], [journeys], [measures]])
