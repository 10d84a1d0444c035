import { weeksBetween } from '../imprecise.ts'
import { day, range, row } from './row.ts'
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
