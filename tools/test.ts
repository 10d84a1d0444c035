import {
  budgets,
  journeys,
  lint,
  runSteps,
  serverTests,
  slowTests,
  types,
  unitTests,
  unused,
} from './steps.ts'

// The budgets measure time, so nothing runs beside them.
await runSteps([[unitTests, types, lint, unused], [serverTests], [slowTests], [journeys], [budgets]])
