import { type Catalogue, openCatalogue } from '@famulus/catalogue'
import {
  createSayer,
  createTranslator,
  type Language,
  type NameOf,
  type Sayer,
  type Translate,
} from '@famulus/messages'
import { languageOf, type Parsed, todayOf } from './options.ts'

/** What every command that looks at programmes needs. */
export type Session = {
  readonly catalogue: Catalogue
  readonly language: Language
  readonly t: Translate
  readonly sayer: Sayer
  readonly today: number
}

export function openSession(parsed: Parsed): Session {
  const language = languageOf(parsed)
  const { catalogue, problems } = openCatalogue(() => {
    if (process.stderr.isTTY) process.stderr.write('Reading the catalogue for the first time …\n')
  })
  const [first] = problems
  if (first)
    process.stderr.write(
      `The catalogue has ${problems.length === 1 ? 'a problem' : `${problems.length} problems, the first`} at ${first.file}:${first.line}. See: famulus catalogue check\n`,
    )
  return {
    catalogue,
    language,
    t: createTranslator(language),
    sayer: createSayer(language, namesIn(catalogue)),
    today: todayOf(parsed),
  }
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
    return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
  }
}
