import { newestYear, oldestYear } from '@famulus/advice/catalogue'
import type { Programme } from '@famulus/domain/programmes'

/** A programme with the years of its pages; absent where none names a year. */
export type DatedProgramme = {
  readonly id: string
  readonly name: string
  readonly pages: number
  readonly undated: number
  readonly newest: number | undefined
  readonly oldest: number | undefined
}

/** The oldest first, as they are the most likely to be overtaken; those of an age that nobody knows at the end. */
export const datedProgrammes = (programmes: readonly Programme[]): DatedProgramme[] =>
  programmes
    .map((programme) => ({
      id: programme.id,
      name: programme.name,
      pages: programme.sources.length,
      undated: programme.sources.filter(({ year }) => year === undefined).length,
      newest: newestYear(programme),
      oldest: oldestYear(programme),
    }))
    .sort((a, b) => ageOrder(a) - ageOrder(b) || a.name.localeCompare(b.name, 'en'))

const ageOrder = ({ newest }: DatedProgramme): number => newest ?? Number.MAX_SAFE_INTEGER
