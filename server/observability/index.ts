export { type Log, log, logLevels } from './log.ts'
export { createMetrics, type Metrics } from './metrics.ts'
export { observed } from './observed.ts'
export { addMetrics } from './routes.ts'
