import type { Attached, Snapshot } from '@famulus/domain/applications'
import type { Transaction } from 'kysely'
import type { Database } from '../store/database.ts'

/** The papers of an application: what stands for which paper of the programme, what is said of it, why one is left out. */
export type AttachedPapers = {
  readonly attached: readonly Attached[]
  readonly documents: Snapshot['documents']
  readonly skipped: Snapshot['skipped']
}

export function attachedTo(
  _tx: Transaction<Database>,
  _ids: { readonly studentId: string; readonly applicationId: string },
): Promise<AttachedPapers> {
  return Promise.resolve({ attached: [], documents: [], skipped: [] })
}
