import type { Reason } from '@famulus/domain/applications'
import type { Transaction } from 'kysely'
import type { LetterDeps } from '../letters/index.ts'
import type { Database } from '../store/database.ts'

type To = { readonly to: string; readonly language: 'en' | 'de' }

type AskedFacts = {
  readonly link: string
  readonly student: string
  readonly school: string
  readonly programme: string
  readonly until: string
}

/** The mails that a link sends. Days are ISO dates. */
export type EndorsementMail = To &
  (
    | {
        readonly code: 'endorsement-asked'
        readonly facts: AskedFacts
      }
    | {
        readonly code: 'certificate-asked'
        readonly facts: AskedFacts
      }
    | {
        readonly code: 'address-code'
        readonly facts: { readonly digits: string; readonly minutes: number; readonly school: string }
      }
  )

export type Ids = { readonly studentId: string; readonly applicationId: string }

/**
 * `queueMail` sends after the commit, and nothing without one. `moveApplication` moves the application to which a link
 * belongs, or says why not.
 */
export type EndorsementDeps = LetterDeps & {
  readonly queueMail: (tx: Transaction<Database>, mail: EndorsementMail) => Promise<unknown>
  readonly moveApplication: (
    tx: Transaction<Database>,
    move: 'request_endorsement' | 'endorse' | 'return_endorsement' | 'decline_endorsement',
    ids: Ids,
    reasons?: readonly Reason[],
  ) => Promise<{ readonly refused: string } | undefined>
}
