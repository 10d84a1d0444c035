import type { Facts, TableKey } from '../profile/index.ts'
import { type Day, type Moments, resolve } from '../time/index.ts'
import type { RecordsLeaf, RecordTest, Say } from './core.ts'
import { isOutOfReach, minimumOf, obtainable } from './obtainable.ts'
import { recordsVerdict } from './records.ts'
import { MET } from './verdict.ts'

/** What is known of getting a record: how long it takes and what it costs. Absent is not zero. */
export type ActionInfo = {
  readonly id: string
  readonly table: TableKey
  /** Fields and the codes it is for; a field that is not named is for any. */
  readonly match: Readonly<Record<string, readonly string[]>>
  /** One product serves all its codes, such as the vaccine against measles, mumps and rubella: it is bought once. */
  readonly oneProduct?: true
  /** ISO 3166: only for students who live there. */
  readonly residents?: readonly string[]
  readonly lead?: { readonly typicalDays: number; readonly worstDays: number; readonly source: Page }
  /** In cents; a range where sources differ. */
  readonly cost?: {
    readonly lowCents: number
    readonly highCents: number
    readonly currency: string
    readonly year: number
    readonly source: Page
  }
}

/** Where a figure stands; `year` as the page names it. */
export type Page = { readonly url: string; readonly title: string; readonly year?: number }

/** Something the student can do that makes a leaf true. */
export type Action = {
  /** The same for leaves that one action serves. */
  readonly key: string
  readonly table: TableKey
  readonly codes: Readonly<Record<string, string>>
  readonly say: Say
  /** The highest score or level that is asked: of two leaves that one action serves, the stricter one is said. */
  readonly minimum: number
  /** How many records, such as doses. */
  readonly times: number
  readonly doneOn: Day
  /** A result before this day would be too old at the moment. */
  readonly notBefore: Day | undefined
  /** False: depends on a result or on somebody else. */
  readonly certain: boolean
  readonly info: ActionInfo | undefined
}

/** The field of a table that tells when the record came about. */
const datedBy: Partial<Record<TableKey, string>> = {
  clerkships: 'completedOn',
  exams: 'on',
  languageTests: 'takenOn',
  languageLevels: 'on',
  doses: 'on',
  titres: 'on',
  tuberculosis: 'on',
  screenings: 'on',
  certificates: 'issuedOn',
  backgroundChecks: 'on',
  documents: 'issuedOn',
  permits: 'on',
  nominations: 'on',
}

/** The action that makes the leaf true by its moments, or undefined when there is none (any more). */
export function actionFor(
  leaf: RecordsLeaf,
  facts: Facts,
  moments: Moments,
  book: readonly ActionInfo[],
): Action | undefined {
  const record = recordToGet(leaf, facts, book)
  return record && actionInTime(leaf, record, facts, moments)
}

/** What a student can get for a leaf, whenever it may be. */
export type RecordToGet = Pick<Action, 'key' | 'codes' | 'minimum' | 'info'>

export function recordToGet(
  leaf: RecordsLeaf,
  facts: Facts,
  book: readonly ActionInfo[],
): RecordToGet | undefined {
  if (obtainable[leaf.table] === 'never' || leaf.measure) return undefined
  const codes = codesOf(leaf, facts)
  if (!codes || isOutOfReach(leaf, codes, facts)) return undefined
  return {
    key: `${leaf.table} ${Object.entries(codes).sort().flat().join(' ')}`,
    codes,
    minimum: minimumOf(leaf),
    info: forTable(book, leaf.table).find((one) => matches(one, codes) && isFor(one, facts)),
  }
}

/** A book is asked for every leaf of every programme: what it knows of a table is looked for once. */
const books = new WeakMap<readonly ActionInfo[], ReadonlyMap<TableKey, readonly ActionInfo[]>>()

function forTable(book: readonly ActionInfo[], table: TableKey): readonly ActionInfo[] {
  const byTable = books.get(book) ?? Map.groupBy(book, (one) => one.table)
  books.set(book, byTable)
  return byTable.get(table) ?? []
}

export function actionInTime(
  leaf: RecordsLeaf,
  record: RecordToGet,
  facts: Facts,
  moments: Moments,
): Action | undefined {
  const times = missing(leaf, facts, moments)
  const earliest = moments.today.lo + leadDays(leaf, times, record.info)
  const { from, until } = bounds(leaf, moments)
  const doneOn = Math.max(earliest, from ?? earliest)
  if (until !== undefined && doneOn > until) return undefined
  return {
    ...record,
    table: leaf.table,
    say: leaf.say,
    times,
    doneOn,
    notBefore: from !== undefined && from > earliest ? from : undefined,
    certain: obtainable[leaf.table] === 'certain',
  }
}

/** How many records are still to be got: doses that are in hand count. */
function missing(leaf: RecordsLeaf, facts: Facts, moments: Moments): number {
  if (leaf.atLeast <= 1) return 1
  let held = 0
  while (held < leaf.atLeast && recordsVerdict({ ...leaf, atLeast: held + 1 }, facts, moments) === MET)
    held += 1
  return Math.max(1, leaf.atLeast - held)
}

/** Several of one kind take the time between them: the host's own gap, else the whole series as the source gives it. */
function leadDays({ gap }: RecordsLeaf, times: number, info: ActionInfo | undefined): number {
  const lead = info?.lead
  if (times === 1) return lead?.typicalDays ?? 0
  return Math.max(gap ? gap.days * (times - 1) : 0, lead ? (gap ? lead.typicalDays : lead.worstDays) : 0)
}

/** The codes that the new record has to have; undefined when the stay has not named one. */
function codesOf({ where }: RecordsLeaf, facts: Facts): Record<string, string> | undefined {
  const codes: Record<string, string> = {}
  for (const test of where) {
    if (!('in' in test)) continue
    const code = 'stay' in test.in ? facts.codes[test.in.stay]?.has[0] : test.in[0]
    if (code === undefined) return undefined
    codes[test.field] = code
  }
  return codes
}

const matches = ({ match }: ActionInfo, codes: Readonly<Record<string, string>>): boolean =>
  Object.entries(match).every(([field, allowed]) => {
    const code = codes[field]
    return code !== undefined && allowed.includes(code)
  })

const isFor = ({ residents }: ActionInfo, facts: Facts): boolean =>
  !residents || residents.some((country) => facts.codes['person.residence']?.has.includes(country))

/** Between which days the record may come about, to count for certain at its moment. */
export function bounds({ table, where }: RecordsLeaf, moments: Moments): { from?: Day; until?: Day } {
  const field = datedBy[table]
  const days = where.filter(
    (test): test is Extract<RecordTest, { cmp: string }> => 'cmp' in test && test.field === field,
  )
  const resolved = days.map(({ cmp, to }) => ({
    cmp,
    to: typeof to === 'number' ? { lo: to, hi: to } : resolve(to, moments),
  }))
  const from = resolved.filter(({ cmp }) => cmp === '>=').map(({ to }) => to.hi)
  const until = resolved.filter(({ cmp }) => cmp === '<=').map(({ to }) => to.lo)
  return {
    ...(from.length > 0 ? { from: Math.max(...from) } : {}),
    ...(until.length > 0 ? { until: Math.min(...until) } : {}),
  }
}
