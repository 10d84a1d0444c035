import type { CohortRow, FailingRule } from '@famulus/contract'
import { isOpen } from '@famulus/domain/applications'

/** How far an application came, in the order of a bar. */
export const outcomes = ['placed', 'open', 'failed'] as const

/** How many of a group there are, and how far they came. */
export type Counted = {
  readonly key: string
  readonly all: number
  readonly open: number
  readonly placed: number
  readonly failed: number
}

const placedStates: readonly string[] = [
  'accepted',
  'onboarding',
  'confirmed',
  'active',
  'interrupted',
  'completed',
]

/** Groups of a cohort, the largest first. */
export function countedBy(rows: readonly CohortRow[], keyOf: (row: CohortRow) => string): Counted[] {
  const groups = new Map<string, Counted>()
  for (const row of rows) {
    const key = keyOf(row)
    const { all, open, placed, failed } = groups.get(key) ?? { all: 0, open: 0, placed: 0, failed: 0 }
    const how = outcomeOf(row)
    const more = (outcome: typeof how) => (how === outcome ? row.count : 0)
    groups.set(key, {
      key,
      all: all + row.count,
      open: open + more('open'),
      placed: placed + more('placed'),
      failed: failed + more('failed'),
    })
  }
  return [...groups.values()].sort((a, b) => b.all - a.all || a.key.localeCompare(b.key))
}

function outcomeOf({ state }: CohortRow): 'open' | 'placed' | 'failed' {
  if (placedStates.includes(state)) return 'placed'
  return isOpen(state) ? 'open' : 'failed'
}

/** What stood in the way, the most frequent first: a row with two reasons counts for both. */
export function reasonsIn(rows: readonly CohortRow[]): { readonly reason: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { reasons, count } of rows)
    for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + count)
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason))
}

/** A programme at which somebody fails. `count`: all applications to it; `reasons`: given by school or host. */
export type FailingProgramme = {
  readonly id: string
  readonly name: string
  readonly count: number
  readonly rules: readonly FailingRule[]
  readonly reasons: ReturnType<typeof reasonsIn>
}

/** So many rules of a programme are shown, those first that most fail at. */
const mostRules = 5

/** Programmes with their commonest hurdles, the one first to which most want to go. */
export function failingBy(rows: readonly CohortRow[], failing: readonly FailingRule[]): FailingProgramme[] {
  return countedBy(rows, ({ programme }) => programme.id)
    .map(({ key: id, all: count }) => {
      const own = rows.filter(({ programme }) => programme.id === id)
      const rules = failing.filter(({ programmeId }) => programmeId === id).slice(0, mostRules)
      return { id, name: own[0]?.programme.name ?? id, count, rules, reasons: reasonsIn(own) }
    })
    .filter(({ rules, reasons }) => rules.length + reasons.length > 0)
}
