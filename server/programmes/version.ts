import { createHash } from 'node:crypto'
import { canonicalText } from '@famulus/domain/applications'
import type { KeptDocument } from './kept.ts'

/** A document as it is kept, and the name that its content gives it. `after`: the version that a host has changed. */
export function versionOf(
  { programme, reference }: KeptDocument,
  after?: string,
): { readonly version: string; readonly document: string } {
  const document = canonicalText({ programme, reference })
  const named = after === undefined ? document : `${after} ${document}`
  return { document, version: createHash('sha256').update(named).digest('hex').slice(0, 16) }
}
