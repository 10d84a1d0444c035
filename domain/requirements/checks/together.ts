import { any, type Core, guarded, not } from '../core.ts'
import { type Finding, found } from './finding.ts'
import type { Pair } from './pairs.ts'
import { canBeMet, clash, isAlwaysMet } from './reasoning/index.ts'
import type { CheckedCalendar } from './rulebook.ts'
import type { Subject } from './subject.ts'

/** Rules that cannot be met side by side: two of them, one and the calendar, or all together. */
export function together(
  subjects: readonly Subject[],
  pairs: readonly Pair[],
  calendar: CheckedCalendar | undefined,
): Finding[] {
  const binding = subjects.filter(({ requirement }) => requirement.severity !== 'preferred')
  const found = [
    ...pairs.filter(isForTheSame).map(contradiction),
    ...(calendar ? binding.flatMap((subject) => againstCalendar(subject, calendar)) : []),
  ]
  return found.length > 0 ? found : wholeRulebook(binding)
}

/** Whoever one of them is for, the other one is for as well. Rules with an end are versions: see there. */
function isForTheSame({ contradict, first, second }: Pair): boolean {
  const isBinding = ({ requirement }: Subject) =>
    requirement.severity !== 'preferred' && !requirement.validity
  if (!contradict || !isBinding(first) || !isBinding(second)) return false
  const [one, other] = [first.guard, second.guard]
  if (!one || !other) return true
  return canBeMet(one, other) && (isAlwaysMet(one, other) || isAlwaysMet(other, one))
}

const contradiction = ({ first, second }: Pair): Finding =>
  found('unsatisfiable.together', second.requirement.id, ['needs'], {
    other: first.requirement.id,
    reads: first.reads.filter((fact) => second.reads.includes(fact)),
  })

/** A rule for some only may well differ from the usual calendar. */
function againstCalendar({ requirement, guard, loosest }: Subject, calendar: CheckedCalendar): Finding[] {
  if (guard || !loosest) return []
  return calendarCores(calendar)
    .filter(([core]) => !canBeMet(core, loosest) && canBeMet(loosest))
    .map(([, name]) => found('unsatisfiable.calendar', requirement.id, ['needs'], { calendar: name }))
}

const say = { code: 'calendar' }

function calendarCores({ starts, minWeeks, maxWeeks }: CheckedCalendar): (readonly [Core, string])[] {
  const weeks = (cmp: '>=' | '<=', to: number): Core => ({ op: 'compare', fact: 'stay.weeks', cmp, to, say })
  return [
    ...(starts ? [[{ op: 'grid', grid: starts, say }, 'starts'] as const] : []),
    ...(minWeeks === undefined ? [] : [[weeks('>=', minWeeks), 'minWeeks'] as const]),
    ...(maxWeeks === undefined ? [] : [[weeks('<=', maxWeeks), 'maxWeeks'] as const]),
  ]
}

/** Whether there is anybody at all to whom the rulebook can say yes. */
function wholeRulebook(binding: readonly Subject[]): Finding[] {
  // Each rule can be met alone, and none says the opposite of another: then all of them can be met.
  const isOneOpposed = binding.some((one) =>
    binding.some((other) => one !== other && clash(one.touched.loosest, other.touched.loosest)),
  )
  if (!isOneOpposed) return []
  const groups = Map.groupBy(binding, ({ requirement }) => requirement.group ?? `alone ${requirement.id}`)
  const cores = [...groups.values()].flatMap((members) => ruleOf(members) ?? [])
  // Whoever cannot meet a single rule is told so by that rule.
  if (canBeMet(...cores) || !cores.every((core) => canBeMet(core))) return []
  return [found('unsatisfiable.rulebook', undefined, ['requirements'], { rules: cores.length })]
}

/** A rule, or one of a group that is enough. A group that concerns nobody asks nothing. */
function ruleOf(members: readonly Subject[]): Core | undefined {
  const ways = members.flatMap(({ guard, loosest }) => (loosest ? [{ guard, loosest }] : []))
  const [only] = ways
  if (!only || ways.length === 1) return only && guarded(only.guard, only.loosest)
  const applying = ways.map(
    ({ guard, loosest }): Core => (guard ? { op: 'all', of: [guard, loosest] } : loosest),
  )
  const guards = ways.flatMap(({ guard }) => guard ?? [])
  return guards.length === ways.length ? any(...applying, not(any(...guards))) : any(...applying)
}
