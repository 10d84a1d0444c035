import type { Verification } from '@famulus/contract'
import type { Parts } from './parts.ts'
import { instant } from './stored-application.ts'

/** What the school said of single statements, oldest first. */
export const verificationsOf = (rows: Parts['said']): Verification[] =>
  rows.map(({ name, email, at, ...said }) => ({
    ...said,
    at: instant(Date.parse(at)),
    by: name || email || '',
  }))
