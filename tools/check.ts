import { lint, runSteps, types, unitTests, unused } from './steps.ts'

await runSteps([[unitTests, types, lint, unused]])
