import type { PaperDocument } from '@famulus/contract'
import { sql } from 'kysely'
import type { Tx } from './deps.ts'
import { presentResting } from './resting.ts'

export type Readers = { readonly documentId: string; readonly shown: PaperDocument['readers'][number] }

/** For every document and application that it is attached to: who may read it, and whether they can already. */
export async function readersOf(
  tx: Tx,
  { studentId, applicationId }: { readonly studentId: string; readonly applicationId?: string },
): Promise<Readers[]> {
  const { rows } = await sql<Row>`
    select p.document_id, p.paper, a.application_id, a.programme_id, a.state, a.unsent is not null as is_unsent,
      coalesce(jsonb_agg(jsonb_build_object('name', o.name, 'kind', o.kind, 'isOpen', case
        when o.organisation_id = a.home_organisation_id then a.endorsement_requested_at is not null
        else a.submitted_at is not null end) order by o.name)
        filter (where o.organisation_id is not null), '[]') as organisations
    from application_papers p
    join applications a using (student_id, application_id)
    left join document_shares s on s.student_id = p.student_id and s.document_id = p.document_id
      and s.application_id = p.application_id and s.revoked_at is null
    left join organisations o on o.organisation_id = s.organisation_id
    where p.student_id = ${studentId}
      and (${applicationId ?? null}::uuid is null or p.application_id = ${applicationId ?? null}::uuid)
    group by p.document_id, p.paper, a.application_id, a.programme_id, a.state, a.unsent is not null
    order by a.application_id, p.paper`.execute(tx)
  return rows.map(({ documentId, paper, organisations, isUnsent, ...row }) => ({
    documentId,
    shown: {
      ...presentResting({ ...row, unsent: isUnsent || null }),
      paper,
      organisations: [...organisations],
    },
  }))
}

type Row = {
  readonly documentId: string
  readonly paper: string
  readonly applicationId: string
  readonly programmeId: string
  readonly state: string
  readonly isUnsent: boolean
  readonly organisations: Readers['shown']['organisations']
}

/** The names of those who may read a paper of one application. */
export const readersText = (
  readers: readonly Readers[],
  { documentId, paper }: { readonly documentId: string; readonly paper: string },
): string[] =>
  readers
    .filter((one) => one.documentId === documentId && one.shown.paper === paper)
    .flatMap(({ shown }) => shown.organisations.map(({ name }) => name))
