import { journeys, lint, runSteps, serverTests, slowTests, types, unitTests, unused } from './steps.ts'

// The slow tests and the journeys measure time too, so nothing runs beside them.
await runSteps([[unitTests, types, lint, unused], [serverTests], [slowTests], [journeys]])
