export { addLogbook } from './routes.ts'
