export { addReviews } from './routes.ts'
