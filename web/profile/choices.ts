import type { Session } from '@famulus/advice/session'
import { antigenSchema } from '@famulus/domain/profile'
import { partsOf } from '@famulus/domain/time'
import { countryName, formatMonth, languageName } from '@famulus/messages/speaking'
import { countryCodes } from '../programmes/country-codes.ts'
import { askedCodes } from './asked-codes.ts'
import { decisionCodes, decisionLabel } from './decisions.ts'
import { placeOf } from './field-facts.ts'
import type { FormField } from './form-fields.ts'
import { languageCodes } from './language-codes.ts'
import type { Naming, Within } from './naming.ts'

/** What of a field says which codes it takes. */
type Codes = Pick<FormField, 'path' | 'kind' | 'options'>

export type Choice = { readonly value: string; readonly label: string }

/** What can be chosen in a field. Empty where nothing is known. */
export function choicesOf(field: Codes, session: Naming, within?: Within): readonly Choice[] {
  const { language } = session
  const { kind, options } = field
  if (kind === 'month-day') return monthStarts(session)
  if (kind === 'country' || kind === 'countries')
    return sorted(countryCodes, (code) => countryName(code, language), session)
  if (kind === 'language' || kind === 'languages')
    return sorted(languageCodes, (code) => languageName(code, language), session)
  const codes = options.length > 0 ? options : openCodes(field, session, within)
  const all = codes.map((value) => ({ value, label: codeLabel(field, value, session, within) }))
  return isScale(codes) ? all : all.sort((a, b) => a.label.localeCompare(b.label, language))
}

/** A code of a field in words. */
export function codeLabel(field: Codes, code: string, session: Naming, within?: Within): string {
  const { sayer, t, language } = session
  if (field.kind === 'country' || field.kind === 'countries') return countryName(code, language)
  if (field.kind === 'language' || field.kind === 'languages') return languageName(code, language)
  const place = placeIn(field, within)
  if (awardPlaces.includes(place)) return session.awardNames.get(code) ?? code
  if (within?.list === 'decisions') return decisionLabel(field.path, code, within.row, session)
  if (place.endsWith('.antigen') && !antigens.includes(code)) return t(`profile.vaccine.${code}`)
  if (place === 'insurances.territory' && !/^([A-Z]{2}|worldwide)$/.test(code)) return code
  return sayer.codeOf(place, code)
}

const placeIn = ({ path }: Codes, within?: Within): string =>
  within ? placeOf(within.list, path) : placeOf(path)

const awardPlaces: readonly string[] = ['awards.award', 'person.scholarships']
const antigens: readonly string[] = antigenSchema.options

/** Levels and the like have an order of their own. */
const isScale = (codes: readonly string[]): boolean => codes[0] === 'A1' || codes.length <= 3

/** Codes that no closed list has: those that the catalogue asks for, and its schools. */
function openCodes(field: Codes, session: Naming, within?: Within): readonly string[] {
  const { catalogue, awardNames } = session
  const { path } = field
  if (within?.list === 'decisions') return decisionCodes(path, within.row, session)
  if (awardPlaces.includes(placeIn(field, within))) return [...awardNames.keys()]
  if (path === 'id' || path === 'school.id') return catalogue.prices.schools.map(({ id }) => id)
  if (path === 'host') return catalogue.programmes.map(({ programme }) => programme.id)
  return askedCodes(catalogue).get(placeIn(field, within)) ?? []
}

const sorted = (
  codes: readonly string[],
  labelOf: (code: string) => string,
  { language }: Session,
): readonly Choice[] =>
  codes
    .map((value) => ({ value, label: labelOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))

/** A year of study begins with a month nearly everywhere. */
function monthStarts({ today, language }: Session): readonly Choice[] {
  const { year } = partsOf(today)
  return Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, '0')
    return {
      value: `${month}-01`,
      label: formatMonth(`${year}-${month}-01`, language).replace(` ${year}`, ''),
    }
  })
}

/** The choice that was meant: its label, its code, or a beginning that only one has. */
export function chosen(text: string, choices: readonly Choice[]): Choice | undefined {
  const typed = text.trim().toLowerCase()
  if (!typed) return undefined
  const exact = choices.find(
    ({ value, label }) => value.toLowerCase() === typed || label.toLowerCase() === typed,
  )
  const near = choices.filter(({ label }) => label.toLowerCase().includes(typed))
  return exact ?? (near.length === 1 ? near[0] : undefined)
}
