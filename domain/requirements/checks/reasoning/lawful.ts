// What is true of every student and every stay, whatever the requirements say.
import {
  type CodesKey,
  disciplineSchema,
  routeSchema,
  type ScalarKey,
  scalars,
  sexSchema,
  stayKindSchema,
} from '../../../profile/index.ts'
import { dayVariable, type StayName } from './days.ts'
import { type Difference, ZERO } from './differences.ts'

/** Facts that are one code at most. */
const single: readonly CodesKey[] = [
  'person.sex',
  'school.country',
  'school.id',
  'stay.country',
  'stay.discipline',
  'stay.host',
  'stay.kind',
  'stay.route',
  'stay.site',
]
export const isSingle = (fact: CodesKey): boolean => single.includes(fact)

/** Facts that are always one of these. */
export const vocabularies: Partial<Record<CodesKey, readonly string[]>> = {
  'person.sex': sexSchema.options,
  'stay.discipline': disciplineSchema.options,
  'stay.kind': stayKindSchema.options,
  'stay.route': routeSchema.options,
}

const ranges: Partial<Record<ScalarKey, { least: number; most?: number }>> = {
  'stay.weeks': { least: 1 },
  'stay.payMonth': { least: 0 },
  'school.worldRank': { least: 1 },
  'study.curriculumYears': { least: 1 },
  'study.failedCourses': { least: 0 },
}

/** Days that never come in another order. Two semesters that the course does not have begin on the same day. */
const inOrder: readonly (readonly ScalarKey[])[] = [
  Array.from({ length: 16 }, (_, index): ScalarKey => `study.semester${index + 1}From`),
  ['study.penultimateYearFrom', 'study.finalYearFrom', 'study.graduationOn'],
]
/** One name for all days that are in one order. */
export const nameInOrder = (fact: ScalarKey): string =>
  inOrder.find((chain) => chain.includes(fact))?.[0] ?? fact

const scalarNames = new Map(Object.entries(scalars))

/** The laws about the variables of these differences. */
export function lawsOf(differences: readonly Difference[], stays: ReadonlySet<StayName>): Difference[] {
  const used = new Set<string>()
  for (const { left, right } of differences) used.add(left).add(right)
  const facts = [...used].filter((variable) => scalarNames.has(variable))
  const chains = [...(facts.length > 1 ? inOrder : []), ...[...stays].flatMap(momentsInOrder)]
  return [
    ...facts.flatMap(rangeOf),
    ...chains.flatMap((chain) => chained(chain.filter((variable) => used.has(variable)))),
  ]
}

const momentsInOrder = (stay: StayName): string[][] => [
  [dayVariable('today', stay), dayVariable('application', stay)],
  [dayVariable('start', stay), dayVariable('end', stay)],
]

function rangeOf(variable: string): Difference[] {
  const definition = scalarNames.get(variable)
  if (!definition) return []
  const { least, most } =
    definition.type === 'flag' ? { least: 0, most: 1 } : (ranges[variable as ScalarKey] ?? {})
  return [
    ...(least === undefined ? [] : [{ left: ZERO, right: variable, most: -least }]),
    ...(most === undefined ? [] : [{ left: variable, right: ZERO, most }]),
  ]
}

const chained = (variables: readonly string[]): Difference[] =>
  variables.slice(1).map((later, index) => ({ left: variables[index] ?? later, right: later, most: 0 }))

/**
 * A stay of so many weeks has that many days, give or take: its last week may end on a Friday, and a stay that
 * is given by its dates is rounded. Source: weeksBetween in domain/profile/imprecise.ts.
 */
export function lengthInDays(cmp: '>=' | '<=', weeks: number, stay: StayName): Difference {
  const [start, end] = [dayVariable('start', stay), dayVariable('end', stay)]
  return cmp === '>='
    ? { left: start, right: end, most: 7 - 7 * weeks }
    : { left: end, right: start, most: 7 * weeks + 3 }
}
