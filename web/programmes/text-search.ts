import type { Session } from '@famulus/advice/session'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import { countryName } from '@famulus/messages/speaking'
import MiniSearch from 'minisearch'
import { disciplinesOf } from './offered.ts'

/** Finds programmes by any word of their name, place or disciplines, and forgives a slip in one of five letters. */
export function createTextSearch(
  programmes: readonly CompiledProgramme[],
  { language, t }: Pick<Session, 'language' | 't'>,
): (text: string) => ReadonlyMap<string, number> {
  const index = new MiniSearch({
    fields: ['name', 'city', 'country', 'programmeName', 'disciplines'],
    processTerm: plain,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: 'AND',
      processTerm: plain,
    },
  })
  index.addAll(
    programmes.map(({ programme }) => ({
      id: programme.id,
      name: programme.name,
      city: programme.city ?? '',
      country: `${programme.country} ${countryName(programme.country, language)}`,
      programmeName: programme.programmeName ?? '',
      disciplines: disciplinesOf(programme)
        .map((code) => t(`profile.discipline.${code}`))
        .join(' '),
    })),
  )
  return (text) => new Map(index.search(text).map(({ id, score }) => [String(id), score]))
}

/** Zürich is found as Zurich, and the other way round. */
const plain = (term: string): string => term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
