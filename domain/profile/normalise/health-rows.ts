import { antigensOf } from '../antigens.ts'
import type { Interval } from '../facts.ts'
import type { ImpreciseDate } from '../sections/values.ts'
import { day, heldSince, range, row } from './row.ts'
import type { Reader } from './tables.ts'

/** A dose of a combined vaccine is a dose of each of its antigens. */
export const doses: Reader = (profile, asOf) =>
  profile.immunisations?.flatMap((one) =>
    antigensOf(one.antigen).flatMap((antigen) =>
      doseDays(one.doses, asOf).map((on) => row<'doses'>({ antigen, on }, one)),
    ),
  )

function doseDays(
  given: number | readonly ImpreciseDate[],
  asOf: number | undefined,
): readonly (Interval | undefined)[] {
  if (typeof given === 'number') return Array.from({ length: given }, () => heldSince(undefined, asOf))
  return given.map((date) => day(date))
}

export const titres: Reader = (profile, asOf) =>
  profile.titres?.flatMap((one) =>
    antigensOf(one.antigen).map((antigen) =>
      row<'titres'>(
        {
          antigen,
          result: one.result,
          quantitative: yesOrNo(one.quantitative ?? (one.value === undefined ? undefined : true)),
          value:
            one.value === undefined ? undefined : { lo: Math.floor(one.value), hi: Math.ceil(one.value) },
          on: heldSince(one.on, asOf),
        },
        one,
      ),
    ),
  )

const yesOrNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no'

const asTestResult: Readonly<Record<string, string>> = { clear: 'negative', abnormal: 'positive' }

export const tuberculosis: Reader = (profile, asOf) =>
  profile.tuberculosis?.map((one) =>
    row<'tuberculosis'>(
      {
        test: one.test,
        result: one.result && (asTestResult[one.result] ?? one.result),
        on: heldSince(one.on, asOf),
      },
      one,
    ),
  )

export const screenings: Reader = (profile, asOf) =>
  profile.screenings?.map((one) =>
    row<'screenings'>(
      { test: one.test, result: one.result, on: heldSince(one.on, asOf), place: one.place },
      one,
    ),
  )

export const illnesses: Reader = (profile, asOf) =>
  profile.illnesses?.map((one) =>
    row<'illnesses'>({ illness: one.illness, on: heldSince(one.on, asOf), proof: one.proof }, one),
  )

export const travels: Reader = (profile) =>
  profile.travels?.map((one) =>
    row<'travels'>(
      { country: one.country, weeks: range(one.weeks), until: day(one.until), purpose: one.purpose },
      one,
    ),
  )
