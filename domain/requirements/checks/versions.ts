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

/** When both are in force; undefined when they never are. */
function commonTime(first: Subject, second: Subject): { from: string; until: string } | undefined {
  const [a, b] = [first.requirement.validity ?? {}, second.requirement.validity ?? {}]
  const from = [a.from ?? '', b.from ?? ''].sort().at(-1) ?? ''
  const until = [a.until ?? '9999', b.until ?? '9999'].sort()[0] ?? ''
  return from <= until ? { from, until } : undefined
}

function contradicting({ first, second }: Pair): Finding[] {
  const common = commonTime(first, second)
  const isVersion = first.requirement.validity ?? second.requirement.validity
  if (!isVersion || !common || !concernTheSame(first, second)) return []
  const { id } = second.requirement
  return [found('versions.contradict', id, ['validity'], { other: first.requirement.id, ...common })]
}

/** One ends, the other begins, and they ask about the same: but the one has not ended when the other begins. */
function overlapping(older: Subject, newer: Subject): Finding[] {
  const [before, after] = [older.requirement, newer.requirement]
  if (older === newer || !before.validity?.until || !after.validity?.from || before.group || after.group)
    return []
  if (before.about !== after.about || after.validity.until || before.validity.from) return []
  const common = commonTime(older, newer)
  const { body: one, guard } = older
  const { body: other } = newer
  if (!common || !one || !other || !guard || !concernTheSame(older, newer)) return []
  if (String(older.reads) !== String(newer.reads) || !canBeMet(one, other)) return []
  return isAlwaysMet(one, other) || isAlwaysMet(other, one)
    ? [found('versions.overlap', after.id, ['validity'], { other: before.id, ...common })]
    : []
}

/** Somebody has to meet both at once. */
const concernTheSame = ({ guard: one }: Subject, { guard: other }: Subject): boolean =>
  canBeMet(...(one ? [one] : []), ...(other ? [other] : []))
