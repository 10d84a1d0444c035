import {
  type ApplicationState,
  applicationStates,
  type Freeze,
  type Side,
  shownState,
  tailOfCodeWord,
} from '@famulus/domain/applications'
import { type NotStaff, type Staff, staffAs } from '../accounts/index.ts'
import type { Read } from '../http/who.ts'
import type { Desk } from '../store/as-actor.ts'
import { rowsAsJson } from '../store/as-json.ts'
import type { Statement } from '../store/at-once.ts'
import { isHidden } from '../store/is-hidden.ts'
import { columnsNamed } from './columns.ts'
import { freezesOf } from './freezes.ts'
import { type Parts, textOfStaff } from './parts.ts'
import type { ListedRow, Names } from './summaries.ts'

export type Asked = {
  readonly states?: readonly string[] | undefined
  readonly programme?: string | undefined
  readonly search?: string | undefined
  readonly after?: string | undefined
}

/** A page of a queue, whoever has waited longest first, and how many of all are in each state as the side sees them. */
export type QueuePage = {
  readonly rows: readonly ListedRow[]
  readonly isMore: boolean
  readonly names: Names
  readonly freezes: readonly Freeze[]
  readonly counts: Readonly<Record<string, number>>
}

const page = 50

/** When each side was shown an application: that is what its queue is ordered by, and has an index for. */
const shownAt = { home: 'endorsement_requested_at', host: 'submitted_at' } as const
const party = { home: 'home_organisation_id', host: 'host_organisation_id' } as const

type ReadQueue = {
  readonly staff: Staff | null
  readonly rows: readonly (ListedRow & NamesBeside)[]
  readonly counts: Readonly<Record<string, number>>
  readonly freezes: Parts['freezes']
}

type NamesBeside = {
  readonly isHidden: boolean
  readonly name: string | null
  readonly email: string | null
  readonly home: string | null
  readonly host: string | null
}

/** What the statement of a desk gave, for whoever asked. */
export function queuePage({ kind }: Desk, { who, rows: [row] }: Read): QueuePage | NotStaff {
  const { staff: found, rows, counts, freezes } = row as ReadQueue // as the statement names its columns
  const staff = staffAs(who, found)
  if ('refused' in staff) return staff
  return {
    rows: rows.slice(0, page),
    isMore: rows.length > page,
    names: namesOf(rows),
    freezes: freezesOf(freezes),
    counts: countsFor(kind, counts),
  }
}

/** Read at once, like the parts of an application. Names come to the rows of the page only, not to all that are sorted. */
export function queueStatement({ kind, organisationId }: Desk, asked: Asked): Statement {
  const values: unknown[] = [organisationId]
  const value = (one: unknown) => `$${values.push(one)}`
  const [at, theirs] = [shownAt[kind], `a.${party[kind]} = $1 and a.${shownAt[kind]} is not null`]
  const text = `select ${textOfStaff('$1')} as staff,
    ${rowsAsJson(`select ${columns}
      from (${selected(kind, theirs, asked, value)}) a left join people p on p.person_id = a.student_id
        left join organisations home on home.organisation_id = a.home_organisation_id
        left join organisations host on host.organisation_id = a.host_organisation_id
      order by a.${at}, a.application_id`)} as rows,
    (select coalesce(json_object_agg(state, count), '{}') from (select state, count(*) from applications a
      where ${theirs} group by state) x) as counts,
    ${rowsAsJson('select from_at as "fromAt", until_at as "untilAt" from clock_freezes')} as freezes`
  return { text, values }
}

function selected(
  kind: Desk['kind'],
  theirs: string,
  { states, programme, search, after }: Asked,
  value: (one: unknown) => string,
): string {
  const at = shownAt[kind]
  const conditions = [
    theirs,
    ...(states ? [`a.state = any(${value(hiddenToo(states, kind))})`] : []),
    ...(programme ? [`a.programme_id = ${value(programme)}`] : []),
    ...(search ? [fits(search, value)] : []),
    ...(after
      ? [
          `(a.${at}, a.application_id) > (select ${at}, application_id from applications
            where application_id = ${value(after)} limit 1)`,
        ]
      : []),
  ]
  return `select a.* from applications a ${search ? 'left join people p on p.person_id = a.student_id' : ''}
    where ${conditions.join(' and ')}
    order by a.${at}, a.application_id limit ${page + 1}`
}

/** By name, or by a code word: a name that is known from elsewhere must not lead to an application where it is held back. */
function fits(search: string, value: (one: unknown) => string): string {
  const byName = `coalesce(position(lower(${value(search)}) in lower(p.name)), 0) > 0 and not ${isHidden('a')}`
  const tail = tailOfCodeWord(search)
  if (!tail) return byName
  return `(right(a.application_id::text, 10) = ${value(tail)} and ${isHidden('a')} or ${byName})`
}

const columns = `${columnsNamed([
  'studentId',
  'applicationId',
  'state',
  'hostOrganisationId',
  'homeOrganisationId',
  'programmeId',
  'programmeVersion',
  'stateSince',
  'dueAt',
  'reasons',
  'wishes',
  'seat',
  'unsent',
  'tier',
  'place',
  'submittedAt',
  'endorsementRequestedAt',
  'siteShownAt',
])}, ${isHidden('a')} as "isHidden", p.name, p.email, home.name as home, host.name as host`

/** Where a side sees another state in place of one, the one is asked for, too. */
const hiddenToo = (states: readonly string[], side: Side): ApplicationState[] =>
  applicationStates.filter((state) => states.includes(shownState(state, side) ?? ''))

function namesOf(rows: readonly (ListedRow & NamesBeside)[]): Names {
  const organisations = new Map<string, string>()
  for (const { homeOrganisationId, home, hostOrganisationId, host } of rows) {
    if (homeOrganisationId !== null) organisations.set(homeOrganisationId, home ?? '')
    if (hostOrganisationId !== null) organisations.set(hostOrganisationId, host ?? '')
  }
  const people = new Map(rows.map(({ studentId, name, email }) => [studentId, name || email || '']))
  const blind = new Set(rows.filter(({ isHidden: hides }) => hides).map(({ applicationId }) => applicationId))
  return { blind, people, organisations }
}

function countsFor(side: Side, byState: Readonly<Record<string, number>>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [state, count] of Object.entries(byState)) {
    const shown = applicationStates.find((one) => one === state)
    const seen = shown && shownState(shown, side)
    if (seen) counts[seen] = (counts[seen] ?? 0) + count
  }
  return counts
}
