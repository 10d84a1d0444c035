export { offerNext } from './offer-next.ts'
export { addSeats } from './routes.ts'
