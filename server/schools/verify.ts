import type { Input, verifyStatement } from '@famulus/contract'
import type { Snapshot } from '@famulus/domain/applications'
import { lastSnapshot } from '../applications/snapshots.ts'
import type { ApplicationRow } from '../applications/stored-application.ts'
import type { Deps } from '../deps.ts'
import { keepStatement } from './keep-statement.ts'
import type { Tx } from './tx.ts'

type Said = Omit<Input<typeof verifyStatement>['json'], 'organisationId'>

/** `known`: the ids that would be right, in the application as the school was shown it. */
export type StatementUnknown = {
  readonly refused: 'statement_unknown'
  readonly field: 'aboutId'
  readonly about: Said['about']
  readonly aboutId: string
  readonly known: readonly string[]
  readonly count: number
}

/** Keeps what the school says of a rule or a paper that it was shown. */
export async function verify(
  tx: Tx,
  deps: Deps,
  row: ApplicationRow,
  said: Said,
  personId: string,
): Promise<StatementUnknown | undefined> {
  const { about, aboutId } = said
  const known = idsIn((await lastSnapshot(tx, row, 'answers')) as Snapshot | null, about) // as freeze writes it
  if (!known.includes(aboutId))
    return { refused: 'statement_unknown', field: 'aboutId', about, aboutId, known, count: known.length }
  await keepStatement(tx, deps, row, said, personId)
  return undefined
}

function idsIn(snapshot: Snapshot | null, about: Said['about']): string[] {
  if (!snapshot) return []
  const ids =
    about === 'rule'
      ? snapshot.assessment.requirements.map(({ id }) => id)
      : snapshot.documents.map(({ document }) => document)
  return [...new Set(ids)]
}
