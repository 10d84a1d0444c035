import { countryName, type Language } from '@famulus/messages/speaking'
import type { Fact, FactFile } from './facts.ts'

export type FoundFact = { readonly file: FactFile; readonly fact: Fact }
export type Found = { readonly files: readonly FactFile[]; readonly facts: readonly FoundFact[] }

const SHORTEST = 2

/** What holds every word that was typed, in any order, without regard to capitals and accents. */
export function findFacts(files: readonly FactFile[], query: string, language: Language): Found {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (plain(query).trim().length < SHORTEST) return { files: [], facts: [] }
  const holds = (text: string): boolean => {
    const searched = plain(text)
    return words.every((word) => searched.includes(word))
  }
  return {
    files: files.filter(({ id, name, city = '', country }) =>
      holds(`${id} ${name} ${city} ${placeName(country, language)}`),
    ),
    facts: files.flatMap((file) =>
      file.facts.filter(({ says }) => holds(says)).map((fact) => ({ file, fact })),
    ),
  }
}

/** "Zürich" → "zurich" */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Nothing for what stands in no country. */
export const placeName = (country: string, language: Language): string =>
  country === 'XX' ? '' : countryName(country, language)
