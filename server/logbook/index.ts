export { exchange } from './exchange.ts'
export { addLogbookPaper } from './paper.ts'
export { addLogbook } from './routes.ts'
