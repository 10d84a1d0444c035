import type { CodesKey } from '../../profile/index.ts'
import type { Core } from '../core.ts'
import { eachLeaf } from '../leaves.ts'
import { canBeMet, isAlwaysMet, isSingle } from './reasoning/index.ts'
import type { Subject } from './subject.ts'

/** Two requirements of which a student would have to meet both, and that have something to do with each other. */
export type Pair = {
  readonly first: Subject
  readonly second: Subject
  /** Nobody meets both. */
  readonly contradict: boolean
  /** Whoever meets one meets the other. */
  readonly equal: boolean
}

/** Alternatives of a group are no pairs. */
export function pairsOf(subjects: readonly Subject[]): Pair[] {
  const alone = subjects.flatMap((subject) =>
    subject.body && subject.loosest && !subject.requirement.group
      ? [
          {
            subject,
            body: subject.body,
            loosest: subject.loosest,
            reads: String(subject.reads),
            touches: touchedBy(subject.loosest),
          },
        ]
      : [],
  )
  return alone.flatMap((first, index) =>
    alone.slice(index + 1).flatMap((second): Pair[] => {
      const contradict =
        clash(first.touches, second.touches) &&
        !canBeMet(first.loosest, second.loosest) &&
        canBeMet(first.loosest) &&
        canBeMet(second.loosest)
      const equal = !contradict && first.reads === second.reads && areEqual(first.body, second.body)
      return contradict || equal ? [{ first: first.subject, second: second.subject, contradict, equal }] : []
    }),
  )
}

const areEqual = (first: Core, second: Core): boolean =>
  isAlwaysMet(first, second) && isAlwaysMet(second, first)

/** What a requirement claims, coarsely: only claims of opposite kind can contradict each other. */
type Touched = ReadonlySet<string>

function touchedBy(core: Core): Touched {
  const touched = new Set<string>()
  eachLeaf(core, (leaf, positive) => {
    const sign = positive ? '+' : '-'
    if (leaf.op === 'compare' || leaf.op === 'moment' || leaf.op === 'grid') touched.add(`${leaf.op}±`)
    if (leaf.op === 'records') touched.add(`${leaf.table}${sign}`)
    if (leaf.op === 'has') touched.add(`${leaf.fact}${isSingle(leaf.fact as CodesKey) ? '±' : sign}`)
  })
  if (touched.has('compare±')) touched.add('moment±')
  return touched
}

const counterparts: Readonly<Record<string, string>> = { '+': '-', '-': '+', '±': '±' }

const clash = (first: Touched, second: Touched): boolean =>
  [...first].some((claim) => second.has(claim.slice(0, -1) + (counterparts[claim.slice(-1)] ?? '')))
