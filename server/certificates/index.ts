export { addCertificates } from './routes.ts'
