import { groups } from '@famulus/domain/applications'
import type { Selectable } from 'kysely'
import type { Staff } from '../accounts/index.ts'
import type { PaperRow, SkippedRow } from '../documents/index.ts'
import type { Head } from '../journal/event.ts'
import { oneAsJson, rowsAsJson } from '../store/as-json.ts'
import { rowsOf, type Statement } from '../store/at-once.ts'
import type { Database } from '../store/database.ts'
import { isHidden } from '../store/is-hidden.ts'
import type { Draft } from './answers.ts'
import { allColumns, columnsNamed } from './columns.ts'
import type { Ids, Tx } from './deps.ts'
import type { ApplicationRow } from './stored-application.ts'

// In JSON an instant has an offset instead of the Z, so whoever gives one to somebody puts it through `instant`.

type Row<Table extends keyof Database, Column extends keyof Database[Table]> = Pick<
  Selectable<Database[Table]>,
  Column & keyof Selectable<Database[Table]>
>

/** What belongs to an application, as far as whoever asks may see it. */
export type Parts = {
  readonly student: Row<'people', 'name' | 'email'> | null
  readonly organisations: readonly Row<'organisations', 'organisationId' | 'name' | 'institutionId'>[]
  readonly freezes: readonly Row<'clockFreezes', 'fromAt' | 'untilAt'>[]
  /** The host's; null where it says nothing. */
  readonly terms: unknown
  readonly draft: Draft | null
  readonly papers: readonly PaperRow[]
  readonly skipped: readonly SkippedRow[]
  /** Further open applications of the same student to the same host. */
  readonly others: number
  readonly snapshot: Record<string, unknown> | null
  readonly letters: readonly Row<
    'letters',
    'letterId' | 'template' | 'jws' | 'signedAt' | 'expiresAt' | 'revokedAt'
  >[]
  readonly links: readonly Row<
    'endorsementLinks',
    'linkId' | 'email' | 'template' | 'createdAt' | 'expiresAt' | 'letterId' | 'revokedAt' | 'passedOnAt'
  >[]
  readonly said: readonly (Row<'schoolVerifications', 'about' | 'aboutId' | 'verdict' | 'note' | 'at'> & {
    readonly name: string | null
    readonly email: string | null
    readonly stated: unknown
    readonly claim: unknown
  })[]
  readonly events: readonly Row<
    'applicationEvents',
    'seq' | 'at' | 'side' | 'move' | 'fromState' | 'toState' | 'facts' | 'seenBy'
  >[]
  /** What is shown in place of it all to somebody from whom the student is held back; null where they are not. */
  readonly blind: { readonly submitted: Record<string, unknown> | null } | null
  readonly reveals: readonly Row<'blindReveals', 'revealedAt' | 'reason'>[]
  /** Where its journal ends, which nobody else continues until the end of the transaction. */
  readonly head: Head
  /** How many times something was frozen. */
  readonly frozen: number
  /** Of its school and its host, where everybody was written to within the hour. */
  readonly toldDesks: readonly string[]
  /** As which member of the organisation that is asked for they ask. */
  readonly staff: Staff | null
}

/** As which member of an organisation somebody asks, or null. `organisation` is SQL. */
export const textOfStaff = (organisation: string): string =>
  oneAsJson(`select m.role, o.kind, o.name from memberships m join organisations o using (organisation_id)
    where m.person_id = famulus_actor() and m.organisation_id = ${organisation}`)

const ours = 'student_id = a.student_id and application_id = a.application_id'

const texts: Readonly<Record<keyof Parts, string>> = {
  student: oneAsJson('select name, email from people where person_id = a.student_id'),
  organisations:
    rowsAsJson(`select organisation_id as "organisationId", name, institution_id as "institutionId"
    from organisations where organisation_id in (a.host_organisation_id, a.home_organisation_id)`),
  freezes: rowsAsJson('select from_at as "fromAt", until_at as "untilAt" from clock_freezes'),
  terms: `(select terms from host_terms t
    where t.host_organisation_id = a.host_organisation_id and t.programme_id = a.programme_id)`,
  draft: oneAsJson(`select profile, answers from application_answers where ${ours}`),
  papers: rowsAsJson(`select p.paper, document_id as "documentId", d.name, d.kind, d.is_health as "isHealth",
      d.media_type as "mediaType", d.bytes, d.sha256, d.expires_on as "expiresOn", d.scan, d.erased_at as "erasedAt",
      d.created_at as "createdAt"
    from application_papers p join documents d using (student_id, document_id)
    where ${ours} order by p.paper, p.attached_at, document_id`),
  skipped: rowsAsJson(`select paper, why from skipped_papers where ${ours} order by paper`),
  others: `(select count(*)::int from applications o
    where o.student_id = a.student_id and o.host_organisation_id = a.host_organisation_id
      and o.application_id <> a.application_id
      and o.state not in (${groups.final.map((state) => `'${state}'`).join(', ')}))`,
  snapshot: `(select document from application_snapshots where ${ours} and part = 'answers'
    order by version desc limit 1)`,
  letters:
    rowsAsJson(`select letter_id as "letterId", template, jws, signed_at as "signedAt", expires_at as "expiresAt",
      revoked_at as "revokedAt"
    from letters where ${ours} order by signed_at`),
  links:
    rowsAsJson(`select link_id as "linkId", email, template, created_at as "createdAt", expires_at as "expiresAt",
      letter_id as "letterId", revoked_at as "revokedAt", passed_on_at as "passedOnAt"
    from endorsement_links where ${ours} order by created_at`),
  // A host does not see who works for the school.
  said: rowsAsJson(`select v.about, v.about_id as "aboutId", v.verdict, v.note, v.at, p.name, p.email,
      c.stated, c.claim
    from school_verifications v left join people p using (person_id)
    left join verified_claims c using (student_id, verification_id)
    where ${ours} order by v.at, v.verification_id`),
  events:
    rowsAsJson(`select seq, at, side, move, from_state as "fromState", to_state as "toState", facts, seen_by as "seenBy"
    from application_events where ${ours} order by seq`),
  blind: `case when ${isHidden('a')}
    then json_build_object('submitted', shown_blind(a.student_id, a.application_id)) end`,
  reveals: rowsAsJson(
    `select revealed_at as "revealedAt", reason from blind_reveals where ${ours} order by revealed_at`,
  ),
  head: '(select to_json(h) from journal_head(a.student_id, a.application_id) h)',
  frozen: `(select coalesce(max(version), 0)::int from application_snapshots where ${ours})`,
  toldDesks: `(select coalesce(json_agg(id), '[]') from unnest(array[a.home_organisation_id, a.host_organisation_id]) id
    where is_desk_told(id))`,
  staff: textOfStaff('$3'),
}

/** An application with the parts of these names, as far as whoever asks sees it. */
export type RowWith<Name extends keyof Parts> = ApplicationRow & Pick<Parts, Name>

/** How to read it. `$3` is the organisation that is asked for, where a part asks. */
export function statementWith(
  names: readonly (keyof Parts)[],
): (ids: Ids, organisationId?: string) => Statement {
  const columns = names.map((name) => `, ${texts[name]} as "${name}"`).join('')
  const text = `select ${columnsNamed(allColumns)}${columns} from applications a where a.student_id = $1 and a.application_id = $2`
  return ({ studentId, applicationId }, ...organisationId) => ({
    text,
    values: [studentId, applicationId, ...organisationId],
  })
}

/** Reads it; undefined where whoever asks does not see it. */
export function readingWith<Name extends keyof Parts>(
  names: readonly Name[],
): (tx: Tx, ids: Ids, organisationId?: string) => Promise<RowWith<Name> | undefined> {
  const statement = statementWith(names)
  return async (tx, ...asked) => {
    const [row] = await rowsOf(tx, statement(...asked))
    return row as RowWith<Name> | undefined // as the statement names its columns
  }
}
