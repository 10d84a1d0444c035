import type { RecordsLeaf, RecordTest } from '../../core.ts'
import { positionOf, type StayName } from './days.ts'
import { canBeKept, type Difference } from './differences.ts'
import { lawsOf } from './lawful.ts'

/** What is asked of records, by a stay whose days it counts from. */
export type AskedRecords = { readonly leaf: RecordsLeaf; readonly stay: StayName }

/** `strict`: more than, less than. */
type RowTest = RecordTest | (Extract<RecordTest, { cmp: string }> & { readonly strict: true })

/** Whether one record can pass all tests, given what is known of the days. */
export function rowCanPass(
  tests: readonly RowTest[],
  stay: StayName,
  given: readonly Difference[] = [],
): boolean {
  const fields = new Set(tests.map(({ field }) => field))
  for (const field of fields) if (!someCodePasses(tests.filter((test) => test.field === field))) return false
  const differences = tests.flatMap((test) => differencesOf(test, stay))
  if (differences.length === 0) return true
  const all = [...given, ...differences]
  return canBeKept([...all, ...lawsOf(all, new Set([stay]))])
}

/** A field holds one code. What codes the stay has is left open. */
function someCodePasses(tests: readonly RowTest[]): boolean {
  const [named] = tests.flatMap((test) => ('in' in test && !('stay' in test.in) ? [test.in] : []))
  if (tests.some((test) => contradictsStay(test, tests))) return false
  return !named || named.some((code) => tests.every((test) => admits(test, code)))
}

function admits(test: RowTest, code: string): boolean {
  if ('in' in test) return 'stay' in test.in || test.in.includes(code)
  return !('notIn' in test) || 'stay' in test.notIn || !test.notIn.includes(code)
}

function contradictsStay(test: RowTest, others: readonly RowTest[]): boolean {
  const set = 'in' in test ? test.in : undefined
  if (!set || !('stay' in set)) return false
  return others.some((other) => 'notIn' in other && 'stay' in other.notIn && other.notIn.stay === set.stay)
}

function differencesOf(test: RowTest, stay: StayName): Difference[] {
  if (!('cmp' in test)) return []
  const { variable, offset, given } = positionOf(test.to, stay)
  const field = `record.${test.field}`
  const less = 'strict' in test ? 1 : 0
  const difference =
    test.cmp === '>='
      ? { left: variable, right: field, most: -offset - less }
      : { left: field, right: variable, most: offset - less }
  return [...given, difference]
}

/** Whether there can be records that are what is asked. */
export const canBeHeld = ({ leaf, stay }: AskedRecords, given: readonly Difference[]): boolean =>
  leaf.atLeast <= 0 || rowCanPass(leaf.where, stay, given)

/** A count is never below 0; what is summed up might be. */
export const asksNothing = (leaf: RecordsLeaf): boolean => leaf.atLeast <= 0 && tallyOf(leaf).of === 'records'

/** Whether records that are what `asked` wants are always what `other` wants too. */
export function provide(asked: AskedRecords, other: AskedRecords, given: readonly Difference[]): boolean {
  if (asked.leaf.table !== other.leaf.table || asked.stay !== other.stay) return false
  if (!talliesUp(asked.leaf, other.leaf)) return false
  return other.leaf.where.every((test) => !rowCanPass([...asked.leaf.where, failed(test)], asked.stay, given))
}

/** What is counted, and how many days apart. Records that have to be apart are counted, whatever the measure. */
function tallyOf({ gap, measure }: RecordsLeaf): { of: string; field?: string; days: number } {
  if (gap && gap.days > 0) return { of: 'records', field: gap.field, days: gap.days }
  return { of: measure ? JSON.stringify(measure) : 'records', days: 0 }
}

/** One record is enough, or as many of the same measure that are as far apart. */
function talliesUp(asked: RecordsLeaf, other: RecordsLeaf): boolean {
  const [ours, theirs] = [tallyOf(asked), tallyOf(other)]
  if (other.atLeast === 1 && theirs.of === 'records') return asked.atLeast >= 1
  if (ours.of !== theirs.of || asked.atLeast < other.atLeast) return false
  return theirs.days === 0 || (ours.field === theirs.field && ours.days >= theirs.days)
}

/** How a record fails the test. */
function failed(test: RecordTest): RowTest {
  if ('in' in test) return { field: test.field, notIn: test.in }
  if ('notIn' in test) return { field: test.field, in: test.notIn }
  return { field: test.field, cmp: test.cmp === '>=' ? '<=' : '>=', to: test.to, strict: true }
}
