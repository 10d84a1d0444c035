import type { Prompt } from '@famulus/advice/profile'
import type { Session } from '@famulus/advice/session'
import { partsOf } from '@famulus/domain/time'
import { countryName, formatMonth, languageName } from '@famulus/messages/speaking'
import { countryCodes } from './country-codes.ts'

type Choice = { readonly value: string; readonly label: string }

/** What can be chosen at a path; nothing where it is typed. */
export function choicesFor({ path, kind, options }: Prompt, session: Session): readonly Choice[] {
  const { sayer, language, catalogue } = session
  if (kind === 'flag') return ['yes', 'no'].map((value) => ({ value, label: session.t(`where.${value}`) }))
  if (options)
    return sorted(
      options.map((value) => ({ value, label: sayer.codeOf(factAt(path), value) })),
      session,
    )
  if (path === 'school.id')
    return sorted(
      catalogue.prices.schools.map(({ id, name }) => ({ value: id, label: name })),
      session,
    )
  if (countries.includes(path))
    return sorted(
      countryCodes.map((value) => ({ value, label: countryName(value, language) })),
      session,
    )
  if (languages.includes(path))
    return sorted(
      taught.map((value) => ({ value, label: languageName(value, language) })),
      session,
    )
  if (path === 'study.year' || path === 'study.curriculumYears')
    return Array.from({ length: 7 }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }))
  return kind === 'month-day' ? monthStarts(session) : []
}

const countries = ['school.country', 'residence', 'citizenships']
const languages = ['study.instructionLanguages', 'wish.languages']
const taught = ['ar', 'cs', 'da', 'de', 'el', 'en', 'es', 'fi', 'fr', 'he', 'hr', 'hu', 'it', 'ja', 'ko', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sr', 'sv', 'tr', 'uk', 'zh'] // biome-ignore format: a list to read in one line

const sorted = (choices: readonly Choice[], { language }: Session): readonly Choice[] =>
  choices.toSorted((a, b) => a.label.localeCompare(b.label, language))

/** A year of study begins with a month nearly everywhere. */
function monthStarts({ today, language }: Session): readonly Choice[] {
  const { year } = partsOf(today)
  return Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, '0')
    const label = formatMonth(`${year}-${month}-01`, language).replace(` ${year}`, '')
    return { value: `${month}-01`, label }
  })
}

/** The registry's name for what a profile says at a path, for its vocabulary. */
const factAt = (path: string): string => factOfPath[path] ?? path

const factOfPath: Readonly<Record<string, string>> = {
  sex: 'person.sex',
  'wish.discipline': 'stay.discipline',
  'wish.route': 'stay.route',
  'wish.kind': 'stay.kind',
}
