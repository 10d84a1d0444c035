export { addCorrespondence } from './routes.ts'
