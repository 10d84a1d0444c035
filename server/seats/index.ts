export { addSeats } from './routes.ts'
