import type { Codes, Interval, Records } from '../facts.ts'
import { type Evidence, evidenceOf, rangeOf, spanOfDate, type Told, valueIn } from '../imprecise.ts'
import { profilePathOf } from '../paths.ts'
import type { Profile } from '../profile-schema.ts'
import type { CodesKey, FactKey, ScalarKey, TableKey } from '../registry.ts'
import type { Amount, ImpreciseDate } from '../sections/values.ts'

/** Where a fact comes from. `projected`: it lies ahead and supposes that nothing is delayed. */
export type Origin = {
  readonly path: string
  readonly evidence: Evidence
  /** The day of the evidence. */
  readonly on?: Interval
  readonly projected?: true
}

/** One fact with its origin. */
export type Statement = { readonly origin: Origin } & (
  | { readonly scalar: ScalarKey; readonly is: Interval }
  | { readonly codes: CodesKey; readonly is: Codes }
  | { readonly table: TableKey; readonly is: Records }
)

/** The origin of what is said at the fact's own path, or at another from which it is derived. */
export function originOf(fact: FactKey, told: unknown, path: string = profilePathOf(fact)): Origin {
  const isPair = typeof told === 'object' && told !== null && 'is' in told
  const on = isPair && 'on' in told ? (told.on as ImpreciseDate) : undefined // the schema has checked it
  return { path, evidence: evidenceOf(told), ...(on === undefined ? {} : { on: spanOfDate(on) }) }
}

/** A number, a flag or a day that is said as it is. */
export function scalar<Value>(
  fact: ScalarKey,
  told: Told<Value> | undefined,
  read: (value: Value) => Interval | undefined,
): Statement[] {
  if (told === undefined) return []
  return derived(fact, read(valueIn(told)), originOf(fact, told))
}

export const derived = (fact: ScalarKey, is: Interval | undefined, origin: Origin): Statement[] =>
  is ? [{ scalar: fact, is, origin }] : []

export const flag = (fact: ScalarKey, told: Told<boolean> | undefined): Statement[] =>
  scalar(fact, told, (value) => rangeOf(value ? 1 : 0))

export const amount = (fact: ScalarKey, told: Told<Amount> | undefined): Statement[] =>
  scalar(fact, told, rangeOf)

/** A list of codes. Declared complete and not there, it is empty. */
export function codes(
  fact: CodesKey,
  told: Told<readonly string[]> | undefined,
  complete: boolean,
): Statement[] {
  if (told === undefined && !complete) return []
  const has = told === undefined ? [] : valueIn(told)
  return [{ codes: fact, is: { has, complete }, origin: originOf(fact, told) }]
}

/** A code of which there is only one, so that it is complete. */
export function singleCode(fact: CodesKey, told: Told<string> | undefined): Statement[] {
  if (told === undefined) return []
  return [{ codes: fact, is: { has: [valueIn(told)], complete: true }, origin: originOf(fact, told) }]
}

/** Whether the profile says that the list names everything. */
export function isComplete(profile: Profile, path: string): boolean {
  const complete: readonly string[] = profile.complete ?? []
  const wholeSchool = profile.school?.complete === true || complete.includes('school')
  return complete.includes(path) || (wholeSchool && path.startsWith('school.'))
}
