export { type AttachedPapers, attachedOf, type PaperRow, type SkippedRow } from './attached.ts'
export type { DocumentDeps } from './deps.ts'
export { eraseDocument } from './erase.ts'
export { limits, uploadKeptMs } from './limits.ts'
export {
  backupLock,
  bringBack,
  chunksIn,
  eraseObjects,
  movePapers,
  nameStrays,
  openStorage,
  type Storage,
  StorageAway,
  type Storing,
  sha256Of,
  storageOf,
} from './objects/index.ts'
export { type LeftOut, type PaperRead, readPapers, unsealPaper } from './read-papers.ts'
export { forgetUploadsBefore, remindOfExpiry } from './remind.ts'
export { eraseKeptLongEnough, keptOf, presentKept } from './retention.ts'
export { addDocuments } from './routes.ts'
export { scanByClamd } from './scan.ts'
export { shareAsAttached } from './share-as-attached.ts'
export { masterKeyOf, newDocumentKey } from './vault/keys.ts'
export { findMasterKey } from './vault/master-key.ts'
