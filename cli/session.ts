import { type Catalogue, openCatalogue } from '@famulus/catalogue'
import type { CompiledAward } from '@famulus/domain/funding'
import {
  createSayer,
  createTranslator,
  type Language,
  type NameOf,
  type Sayer,
  type Translate,
} from '@famulus/messages'
import { languageOf, oneOf, type Parsed, text, todayOf } from './options.ts'

/** What every command that looks at programmes needs. */
export type Session = {
  readonly catalogue: Catalogue
  readonly language: Language
  readonly t: Translate
  readonly sayer: Sayer
  readonly today: number
}

export async function openSession(parsed: Parsed): Promise<Session> {
  const language = languageOf(parsed)
  const { catalogue, problems } = await openCatalogue(() => {
    if (process.stderr.isTTY) process.stderr.write('Reading the catalogue for the first time …\n')
  })
  const [first] = problems
  if (first)
    process.stderr.write(
      `The catalogue has ${problems.length === 1 ? 'a problem' : `${problems.length} problems, the first`} at ${first.file}:${first.line}. See: famulus catalogue check\n`,
    )
  checkSite(parsed, catalogue)
  return {
    catalogue,
    language,
    t: createTranslator(language),
    sayer: createSayer(language, namesIn(catalogue)),
    today: todayOf(parsed),
  }
}

/** A site with a slip in it would quietly count as another site. */
function checkSite(parsed: Parsed, { programmes }: Catalogue): void {
  const site = text(parsed, 'site')
  const sites = programmes.flatMap(({ programme }) => (programme.sites ?? []).map(({ id }) => id))
  if (site !== undefined) oneOf('site', [site], [...new Set(sites)].sort())
}

/** The session of a command that has opened the awards: its sentences call them by their names. */
export const namingAwards = (session: Session, awards: readonly CompiledAward[]): Session => ({
  ...session,
  sayer: createSayer(
    session.language,
    namesIn(session.catalogue, new Map(awards.map(({ award }) => [award.id, award.name]))),
  ),
})

/**
 * Names of the catalogue, in the language of their sources. Schools that are only slugs there are said without their
 * country, and awards by their ids where nobody has opened them.
 */
function namesIn(
  { programmes, prices, reference }: Catalogue,
  awards: ReadonlyMap<string, string> = new Map(),
): NameOf {
  const sites = new Map(
    programmes.flatMap(({ programme }) => (programme.sites ?? []).map(({ id, name }) => [id, name] as const)),
  )
  const schools = new Map([
    ...prices.schools.map(({ id, name }) => [id, name] as const),
    ...programmes.map(({ programme: { id, name } }) => [id, name] as const),
  ])
  const names: Partial<Record<Parameters<NameOf>[0], (code: string) => string | undefined>> = {
    site: (code) => sites.get(code),
    school: (code) => schools.get(code) ?? inWords(code),
    list: (code) => reference.lists[code]?.title,
    award: (code) => awards.get(code) ?? code,
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
