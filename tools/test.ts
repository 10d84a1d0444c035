import { journeys, lint, runSteps, slowTests, types, unitTests, unused } from './steps.ts'

// The slow tests and the journeys measure time too, so nothing runs beside them.
await runSteps([[unitTests, types, lint, unused], [slowTests], [journeys]])
