export { addSystems } from './routes.ts'
