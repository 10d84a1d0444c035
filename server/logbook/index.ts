export { exchange } from './exchange.ts'
export { addLogbook } from './routes.ts'
