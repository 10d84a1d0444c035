import type { Catalogue } from '@famulus/catalogue/document'
import type { CompiledAward } from '@famulus/domain/funding'
import type { NameOf } from '@famulus/messages/speaking'

/**
 * Names of the catalogue, in the language of their sources. Schools that are only slugs there are said without their
 * country, and awards by their ids where nobody has opened them.
 */
export function namesIn(
  { programmes, prices, reference }: Catalogue,
  awards: readonly CompiledAward[],
): NameOf {
  const sites = new Map(
    programmes.flatMap(({ programme }) => (programme.sites ?? []).map(({ id, name }) => [id, name] as const)),
  )
  const schools = new Map([
    ...prices.schools.map(({ id, name }) => [id, name] as const),
    ...programmes.map(({ programme: { id, name } }) => [id, name] as const),
  ])
  const ofAwards = new Map(awards.map(({ award }) => [award.id, award.name]))
  const names: Partial<Record<Parameters<NameOf>[0], (code: string) => string | undefined>> = {
    site: (code) => sites.get(code),
    school: (code) => schools.get(code) ?? inWords(code),
    list: (code) => reference.lists[code]?.title,
    award: (code) => ofAwards.get(code) ?? code,
  }
  return (vocabulary, code) => names[vocabulary]?.(code)
}

function inWords(slug: string): string {
  const words = slug.replace(/^[a-z]{2}-/, '').split('-')
  return words.map((word, index) => (index > 0 && isSmall(word) ? word : capitalised(word))).join(' ')
}

const isSmall = (word: string): boolean =>
  /^(and|at|d|da|de|del|des|di|do|du|e|et|for|für|in|la|of|the|und|y)$/.test(word)
const isAbbreviation = (word: string): boolean => /^(lmu|msb|tum|ucsf|unc)$/.test(word)
const capitalised = (word: string): string =>
  isAbbreviation(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)
