import type { WhatIf } from '@famulus/advice/funding'
import { addPeriod, type Day, isoOf } from '@famulus/domain/time'
import type { StaySearch } from '../planning/search.ts'

/** What the address takes for refused or in hand; `unknown`: what the catalogue has no award for. */
export type AskedWhatIf = WhatIf & { readonly unknown: readonly string[] }

export function whatIfIn({ without, granted }: StaySearch, known: ReadonlySet<string>): AskedWhatIf {
  const [refused, held] = [without?.split(',') ?? [], granted?.split(',') ?? []]
  const isKnown = (id: string) => known.has(id)
  return {
    refused: refused.filter(isKnown),
    granted: held.filter(isKnown),
    unknown: [...refused, ...held].filter((id) => !isKnown(id)),
  }
}

export const wishes = ['as-it-is', 'refused', 'granted'] as const
export type AwardWish = (typeof wishes)[number]

export const wishFor = (id: string, { refused, granted }: WhatIf): AwardWish =>
  granted.includes(id) ? 'granted' : refused.includes(id) ? 'refused' : 'as-it-is'

/** The same what if, with another wish for one award: nothing is refused and in hand at once. */
export function withWish({ refused, granted }: WhatIf, id: string, wish: AwardWish) {
  const others = (ids: readonly string[]) => ids.filter((one) => one !== id)
  const listed = (ids: readonly string[]) => ids.join(',') || undefined
  return {
    without: listed(wish === 'refused' ? [...others(refused), id] : others(refused)),
    granted: listed(wish === 'granted' ? [...others(granted), id] : others(granted)),
  }
}

const lengths = [4, 6, 8, 12] as const
const months = [-2, -1, 1, 2, 3] as const

/** Other lengths and other months for the same place, none of them in the past. */
export function otherStays(
  { start, weeks }: { readonly start: Day; readonly weeks: number },
  today: Day,
): { readonly weeks: readonly number[]; readonly starts: readonly string[] } {
  const starts = months.map((amount) => addPeriod(start, { months: amount }, 'down'))
  return {
    weeks: lengths.includes(weeks as (typeof lengths)[number])
      ? lengths
      : [...lengths, weeks].toSorted((a, b) => a - b),
    starts: starts.filter((day) => day > today).map(isoOf),
  }
}
