import type { Requirement } from '../requirement.ts'
import { type Finding, found } from './finding.ts'
import type { Pair } from './pairs.ts'
import { canBeMet, isAlwaysMet } from './reasoning/index.ts'
import type { Subject } from './subject.ts'

/** Validity that ends before it begins, and versions of one rule that are in force at once. */
export const versions = (subjects: readonly Subject[], pairs: readonly Pair[]): Finding[] => [
  ...subjects.flatMap(backwards),
  ...pairs.filter(({ contradict }) => contradict).flatMap(contradicting),
  ...subjects.flatMap((older) => subjects.flatMap((newer) => overlapping(older, newer))),
]

function backwards({ requirement: { id, validity } }: Subject): Finding[] {
  const { from, until } = validity ?? {}
  if (from === undefined || until === undefined || from <= until) return []
  return [found('versions.backwards', id, ['validity'], { from, until })]
}

type Time = { readonly from: string | undefined; readonly until: string | undefined }

/** When both are in force; undefined when they never are. */
function commonTime(first: Subject, second: Subject): Time | undefined {
  const [a, b] = [first.requirement.validity ?? {}, second.requirement.validity ?? {}]
  const from = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  const until = [a.until, b.until].filter((day) => day !== undefined).sort()[0]
  return from !== undefined && until !== undefined && from > until ? undefined : { from, until }
}

function contradicting({ first, second }: Pair): Finding[] {
  const [a, b] = [first.requirement, second.requirement]
  const common = commonTime(first, second)
  if (!common || !(a.validity ?? b.validity) || !concernTheSame(first, second)) return []
  // An old rule that has ended, beside the present one of which nobody says since when it is.
  if (common.until !== undefined && !(a.validity && b.validity)) return []
  return [found('versions.contradict', b.id, ['validity'], { other: a.id, ...common })]
}

/** One ends, the other begins, and one of them is the stricter: but the first goes on when the second begins. */
function overlapping(older: Subject, newer: Subject): Finding[] {
  const [before, after] = [older.requirement, newer.requirement]
  if (!follow(before, after) || !concernTheSame(older, newer)) return []
  const common = commonTime(older, newer)
  const [one, other] = [older.body, newer.body]
  if (!common || !one || !other || !older.reads.some((fact) => newer.reads.includes(fact))) return []
  return isAlwaysMet(one, other) || isAlwaysMet(other, one)
    ? [found('versions.overlap', after.id, ['validity'], { other: before.id, ...common })]
    : []
}

function follow(before: Requirement, after: Requirement): boolean {
  if (before.about !== after.about || before.group || after.group) return false
  const [first, second] = [before.validity ?? {}, after.validity ?? {}]
  return !first.from && first.until !== undefined && second.from !== undefined && !second.until
}

/** Somebody has to meet both at once. */
const concernTheSame = ({ guard: one }: Subject, { guard: other }: Subject): boolean =>
  canBeMet(...(one ? [one] : []), ...(other ? [other] : []))
