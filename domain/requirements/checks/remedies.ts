import { noFacts, type Row } from '../../profile/index.ts'
import { dayOf, type Moments, spanOf } from '../../time/index.ts'
import { actionFor } from '../actions.ts'
import type { Core, RecordsLeaf } from '../core.ts'
import { eachLeaf } from '../leaves.ts'
import { recordsVerdict } from '../records.ts'
import { UNMET } from '../verdict.ts'
import { type Finding, found } from './finding.ts'
import type { Subject } from './subject.ts'

/** What the engine would have the student get does not have the codes that the rule asks for. */
export function remedies({ requirement, body }: Subject): Finding[] {
  if (!body) return []
  return recordsAsked(body)
    .filter(excludesCodes)
    .flatMap((leaf) => {
      const action = actionFor(leaf, noFacts, atLeisure, [])
      if (!action) return []
      const rows: Row[] = Array.from({ length: leaf.atLeast }, () => action.codes)
      const facts = { ...noFacts, records: { [leaf.table]: { rows, complete: true } } }
      if (recordsVerdict(leaf, facts, atLeisure) !== UNMET) return []
      const codes = Object.values(action.codes)
      return [found('remedies.cannot-satisfy', requirement.id, ['needs'], { table: leaf.table, codes })]
    })
}

/** Otherwise any of the codes that it names will do. */
const excludesCodes = ({ where }: RecordsLeaf): boolean => {
  const named = where.filter((test) => !('cmp' in test)).map(({ field }) => field)
  return new Set(named).size < named.length
}

/** The records that the requirement gains by. */
export function recordsAsked(core: Core): RecordsLeaf[] {
  const leaves: RecordsLeaf[] = []
  eachLeaf(core, (leaf, positive) => {
    if (positive && leaf.op === 'records') leaves.push(leaf)
  })
  return leaves
}

// A student who begins today and leaves in ten years has time for everything.
const today = spanOf(dayOf('2026-01-01'))
const later = spanOf(dayOf('2036-01-01'))
export const atLeisure: Moments = {
  today,
  opens: today,
  closes: later,
  application: later,
  placement: later,
  arrival: later,
  start: later,
  end: later,
}
