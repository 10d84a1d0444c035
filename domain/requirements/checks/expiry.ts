import { dayOf } from '../../time/index.ts'
import type { RecordsLeaf, RecordTest } from '../core.ts'
import { eachLeaf } from '../leaves.ts'
import { type Finding, found } from './finding.ts'
import { type Difference, dayVariable, rowCanPass, THIS_STAY } from './reasoning/index.ts'
import type { CheckedCalendar } from './rulebook.ts'
import type { Subject } from './subject.ts'

/** Evidence that, by the calendar, has run out before it is asked for the last time. */
export function expiry(subjects: readonly Subject[], calendar: CheckedCalendar | undefined): Finding[] {
  if (!calendar?.hasApplication) return []
  const dated = subjects.flatMap(datedRecords)
  const early = dated.filter(({ by }) => by === 'application')
  const later = dated.filter(({ by, leaf }) => by !== 'application' && by !== 'today' && hasAge(leaf))
  const lead = later.length > 0 ? leadOf(calendar) : undefined
  if (!lead) return []
  return [
    ...later.flatMap((aged) => early.flatMap((other) => gotTwice(other, aged, lead))),
    ...later.filter(({ by }) => by === 'placement').flatMap((aged) => afterClosing(aged, lead)),
  ]
}

/** Records that are dated no later than some moment, by which they are asked for. */
type Dated = { readonly subject: Subject; readonly leaf: RecordsLeaf; readonly by: string }
/** What the calendar fixes: the application is sent by the closing day, so long before the start. */
type Lead = { readonly days: number; readonly given: readonly Difference[] }

function datedRecords(subject: Subject): Dated[] {
  const dated: Dated[] = []
  if (!subject.body) return dated
  eachLeaf(subject.body, (leaf, positive) => {
    if (!positive || leaf.op !== 'records' || leaf.measure) return
    const by = momentOf(leaf)
    if (by) dated.push({ subject, leaf, by })
  })
  return dated
}

type DayTest = Extract<RecordTest, { cmp: string }>
const isDayTest = (test: RecordTest): test is DayTest => 'cmp' in test && typeof test.to === 'object'

const latestTest = ({ where }: RecordsLeaf): DayTest | undefined =>
  where.filter(isDayTest).find(({ cmp, to }) => cmp === '<=' && typeof to === 'object' && 'at' in to)

function momentOf(leaf: RecordsLeaf): string | undefined {
  const to = latestTest(leaf)?.to
  return typeof to === 'object' && 'at' in to ? to.at : undefined
}

/** Whether a record of any age will not do. */
const hasAge = (leaf: RecordsLeaf): boolean =>
  leaf.where.some((test) => isDayTest(test) && test.cmp === '>=' && test.field === latestTest(leaf)?.field)

/** One record would do for both, if only the application could be sent later. */
function gotTwice(early: Dated, later: Dated, { days, given }: Lead): Finding[] {
  if (early.leaf.table !== later.leaf.table || !sameCodes(early.leaf, later.leaf)) return []
  const both = [...early.leaf.where, ...later.leaf.where]
  if (!rowCanPass(both, THIS_STAY) || rowCanPass(both, THIS_STAY, given)) return []
  const other = early.subject.requirement.id
  return [
    found('expiry.got-twice', later.subject.requirement.id, ['needs'], {
      other,
      table: later.leaf.table,
      days,
    }),
  ]
}

const sameCodes = (first: RecordsLeaf, second: RecordsLeaf): boolean =>
  JSON.stringify(first.where.filter((test) => 'in' in test)) ===
  JSON.stringify(second.where.filter((test) => 'in' in test))

/** Places are given by what lies in the file, which closes with the applications. */
function afterClosing({ subject, leaf, by }: Dated, { given }: Lead): Finding[] {
  const field = latestTest(leaf)?.field ?? ''
  const inFile: RecordTest = { field, cmp: '<=', to: { at: 'application' } }
  const where = [...leaf.where, inFile]
  if (!rowCanPass(where, THIS_STAY) || rowCanPass(where, THIS_STAY, given)) return []
  return [found('expiry.after-closing', subject.requirement.id, ['needs'], { table: leaf.table, moment: by })]
}

// Six years of starts, a fortnight apart: enough to see every round of a calendar.
const starts = Array.from({ length: 156 }, (_, index) => dayOf('2024-01-01') + 14 * index)

/** The shortest time from the closing day to the start, and the longest from the decision. */
function leadOf({ momentsAt }: CheckedCalendar): Lead | undefined {
  const moments = starts.map(momentsAt).filter(({ closes }) => closes.lo === closes.hi)
  if (moments.length === 0) return undefined
  const days = Math.min(...moments.map(({ start, closes }) => start.lo - closes.hi))
  const decided = Math.max(...moments.map(({ start, placement }) => start.lo - placement.lo))
  const start = dayVariable('start', THIS_STAY)
  return {
    days,
    given: [
      { left: dayVariable('application', THIS_STAY), right: start, most: -days },
      { left: start, right: dayVariable('placement', THIS_STAY), most: decided },
    ],
  }
}
