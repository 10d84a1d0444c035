import { z } from 'zod'
import { idSchema } from '../programmes/index.ts'
import { dayOf, isoOf, type Runs, type Span } from '../time/index.ts'

const datesSchema = z.strictObject({ startsOn: z.iso.date(), weeks: z.int().min(1).max(52) })

/** An elective with its dates: the wished ones, then those that would do as well. */
export const wishSchema = z.strictObject({ offering: idSchema, dates: z.array(datesSchema).min(1) })
export type Wish = z.infer<typeof wishSchema>

/** One place in one elective at one time. */
export type Seat = { readonly offering: string; readonly startsOn: string; readonly weeks: number }

export const seatsOfWish = ({ offering, dates }: Wish): Seat[] => dates.map((one) => ({ offering, ...one }))

export const isSameSeat = (a: Seat, b: Seat): boolean =>
  a.offering === b.offering && a.startsOn === b.startsOn && a.weeks === b.weeks

/** From the first to the last day. */
export function daysOf({ startsOn, weeks }: Pick<Seat, 'startsOn' | 'weeks'>): Span {
  const lo = dayOf(startsOn)
  return { lo, hi: lo + weeks * 7 - 1 }
}

/** What the host allows; what is absent it does not limit, as far as is known. */
export type WishLimits = {
  readonly mostWishes?: number
  readonly mostDates?: number
  readonly minWeeks?: number
  readonly maxWeeks?: number
  /** Open applications of one student to this host at the same time, this one included. */
  readonly mostApplications?: number
  /** Least number of days from today to the first day. */
  readonly leadDays?: number
  /** The days on which a stay may start. */
  readonly starts?: Runs
}

/** `field` is the path in the wishes, such as wishes.1.dates.0.weeks; `given` what stands there. */
export type WishProblem =
  | { readonly code: 'no_wish'; readonly field: string; readonly given: 0 }
  | { readonly code: CountCode; readonly field: string; readonly given: number; readonly most: number }
  | { readonly code: 'same_twice'; readonly field: string; readonly given: string }
  | { readonly code: 'too_short'; readonly field: string; readonly given: number; readonly least: number }
  | {
      readonly code: 'start_not_offered'
      readonly field: string
      readonly given: string
      readonly next?: string
    }
  | {
      readonly code: 'start_too_soon'
      readonly field: string
      readonly given: string
      readonly earliest: string
    }
type CountCode = 'too_many_wishes' | 'too_many_dates' | 'too_many_applications' | 'too_long'

/** What of the wishes the host does not allow. `others`: further open applications of the student to this host. */
export function wishProblems(
  wishes: readonly Wish[],
  limits: WishLimits,
  { today, others }: { readonly today: number; readonly others: number },
): WishProblem[] {
  const dates = wishes.flatMap((wish, index) =>
    wish.dates.flatMap((one, at) => dateProblems(one, `wishes.${index}.dates.${at}`, limits, today)),
  )
  return [
    ...(wishes.length === 0 ? [{ code: 'no_wish', field: 'wishes', given: 0 } as const] : []),
    ...tooMany('too_many_wishes', 'wishes', wishes.length, limits.mostWishes),
    ...tooMany('too_many_applications', 'applications', others + 1, limits.mostApplications),
    ...wishes.flatMap((wish, index) =>
      tooMany('too_many_dates', `wishes.${index}.dates`, wish.dates.length, limits.mostDates),
    ),
    ...repeated(wishes),
    ...dates,
  ]
}

const tooMany = (code: CountCode, field: string, given: number, most = given): WishProblem[] =>
  given > most ? [{ code, field, given, most }] : []

function repeated(wishes: readonly Wish[]): WishProblem[] {
  const all = wishes.flatMap((wish, index) =>
    seatsOfWish(wish).map((seat, at) => ({ seat, field: `wishes.${index}.dates.${at}` })),
  )
  return all
    .filter(({ seat }, position) => all.findIndex((one) => isSameSeat(one.seat, seat)) < position)
    .map(({ seat, field }) => ({ code: 'same_twice', field, given: `${seat.offering} ${seat.startsOn}` }))
}

function dateProblems(
  { startsOn, weeks }: Wish['dates'][number],
  field: string,
  { minWeeks = 1, maxWeeks, leadDays = 0, starts }: WishLimits,
  today: number,
): WishProblem[] {
  const start = dayOf(startsOn)
  const earliest = today + leadDays
  const isOffered = starts?.some(({ lo, hi }) => lo <= start && start <= hi) ?? true
  const next = starts?.find(({ hi }) => hi >= Math.max(start, earliest))
  return [
    ...(weeks < minWeeks
      ? [{ code: 'too_short', field: `${field}.weeks`, given: weeks, least: minWeeks } as const]
      : []),
    ...tooMany('too_long', `${field}.weeks`, weeks, maxWeeks),
    ...(start < earliest
      ? [
          {
            code: 'start_too_soon',
            field: `${field}.startsOn`,
            given: startsOn,
            earliest: isoOf(earliest),
          } as const,
        ]
      : []),
    ...(isOffered
      ? []
      : [notOffered(`${field}.startsOn`, startsOn, next && Math.max(next.lo, start, earliest))]),
  ]
}

const notOffered = (field: string, given: string, next: number | undefined): WishProblem => ({
  code: 'start_not_offered',
  field,
  given,
  ...(next === undefined ? {} : { next: isoOf(next) }),
})
