export {
  type Certificate,
  type CertificateField,
  type CertificateKind,
  certificateKinds,
  certificateSchema,
} from './certificate.ts'
export { type Concern, concernsOf } from './concerns.ts'
export { linesOf, missingIn } from './lines.ts'
