import type { Verification } from '@famulus/contract'
import type { Claim } from '@famulus/domain/letters'
import type { Parts } from './parts.ts'
import { instant } from './stored-application.ts'

/** What the school said of single statements, oldest first. */
export const verificationsOf = (rows: Parts['said']): Verification[] =>
  rows.map(({ name, email, at, stated, claim, ...said }) => ({
    ...said,
    stated: stated as Claim | null, // claims were checked when they were stored
    claim: claim as Claim | null,
    at: instant(Date.parse(at)),
    by: name || email || '',
  }))
