import { LAST_DAY } from '../../time/index.ts'
import { exactly, type Interval } from '../facts.ts'
import { before, evidenceOf, valueIn, weeksBetween } from '../imprecise.ts'
import type { Profile } from '../profile-schema.ts'
import { day, heldSince, range, row } from './row.ts'
import type { Reader } from './tables.ts'

export const stays: Reader = (profile) =>
  profile.stays?.map((one) => {
    const [from, until] = [day(one.from), day(one.until)]
    const weeks = range(one.weeks) ?? (from && until && weeksBetween(from, until))
    return row<'stays'>(
      {
        host: one.host,
        // Ids of the catalogue begin with their country.
        country: one.country ?? one.host?.match(/^[a-z]{2}(?=-)/)?.[0].toUpperCase(),
        discipline: one.discipline,
        weeks,
        from,
        until,
        state: one.state,
      },
      one,
    )
  })

export const applications: Reader = (profile) =>
  profile.applications?.map((one) =>
    row<'applications'>({ host: one.host, outcome: one.outcome, on: day(one.on) }, one),
  )

/** The awards, and what is only named under `scholarships`: it is held, perhaps for a second time. */
export const awards: Reader = (profile, asOf) => {
  const { awards: told, scholarships } = profile
  if (!told && scholarships === undefined) return undefined
  const held = told?.filter(({ state }) => state === undefined || state === 'held' || state === 'granted')
  const named = new Set(held?.map(({ award }) => award))
  const onlyNamed = (scholarships === undefined ? [] : valueIn(scholarships)).filter((id) => !named.has(id))
  const evidence = evidenceOf(scholarships)
  return [
    ...(told ?? []).map((one) => awardRow(one, asOf)),
    ...onlyNamed.map((award) => awardRow({ award, state: 'held', evidence }, asOf)),
  ]
}

type Award = NonNullable<Profile['awards']>[number]

function awardRow(one: Award, asOf: number | undefined) {
  const { award, state } = one
  const from = state === 'held' || state === 'past' ? heldSince(one.from, asOf) : day(one.from)
  return row<'awards'>({ award, state, from, until: awardEnd(one, asOf), monthly: range(one.monthly) }, one)
}

/** What is held runs on unless an end is said, as an enrolment does. */
function awardEnd({ state, until }: Award, asOf: number | undefined): Interval | undefined {
  if (until !== undefined) return day(until)
  if (state === 'held') return exactly(LAST_DAY)
  return state === 'past' && asOf !== undefined ? before(asOf) : undefined
}
