import { type Catalogue, openCatalogue } from '@famulus/catalogue'
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

/** Sites and hosts have names in the catalogue; other schools are slugs there, said without their country. */
function namesIn({ programmes }: Catalogue): NameOf {
  const sites = new Map(
    programmes.flatMap(({ programme }) => (programme.sites ?? []).map(({ id, name }) => [id, name] as const)),
  )
  const hosts = new Map(programmes.map(({ programme }) => [programme.id, programme.name] as const))
  return (vocabulary, code) => {
    if (vocabulary === 'site') return sites.get(code)
    if (vocabulary !== 'school') return undefined
    const host = hosts.get(code)
    if (host !== undefined) return host
    const words = code.replace(/^[a-z]{2}-/, '').split('-')
    return words.map((word, index) => (index > 0 && isSmall(word) ? word : capitalised(word))).join(' ')
  }
}

const isSmall = (word: string): boolean =>
  /^(and|at|d|da|de|del|des|di|do|du|e|et|for|für|in|la|of|the|und|y)$/.test(word)
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
