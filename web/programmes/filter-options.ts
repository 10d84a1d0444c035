import { isPlace } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { partsOf } from '@famulus/domain/time'
import { countryName, formatMonth, languageName } from '@famulus/messages/speaking'
import { disciplinesOf } from './offered.ts'
import { kindsOf, languagesOf } from './where-filter.ts'

export type Option = { readonly value: string; readonly label: string }

type Filter = 'country' | 'discipline' | 'kind' | 'language' | 'month' | 'cost'
type Options = Readonly<Record<Filter, readonly Option[]>>

const known = new WeakMap<Session, Options>()

/** What can be chosen from does not depend on the student, so no answer has to wait for it. */
export function filterOptions(session: Session): Options {
  const options = known.get(session) ?? optionsOf(session)
  known.set(session, options)
  return options
}

function optionsOf(session: Session): Options {
  const { t, language, catalogue } = session
  const places = catalogue.programmes.filter((compiled) => isPlace({ compiled }))
  const labelled = (codes: readonly string[], labelOf: (code: string) => string): readonly Option[] =>
    [...new Set(codes)]
      .map((value) => ({ value, label: labelOf(value) }))
      .sort((a, b) => a.label.localeCompare(b.label, language))
  return {
    country: labelled(
      places.map(({ programme }) => programme.country),
      (code) => countryName(code, language),
    ),
    discipline: labelled(
      places.flatMap(({ programme }) => disciplinesOf(programme)),
      (code) => t(`profile.discipline.${code}`),
    ),
    kind: labelled(places.flatMap(kindsOf), (code) => t(`profile.stay-kind.${code}`)),
    language: labelled(places.flatMap(languagesOf), (code) => languageName(code, language)),
    month: monthsFrom(session),
    cost: costs(session),
  }
}

const MONTHS = 24

function monthsFrom({ today, language }: Session): readonly Option[] {
  const { year, month } = partsOf(today)
  return Array.from({ length: MONTHS }, (_, index) => {
    const value = new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7)
    return { value, label: formatMonth(`${value}-01`, language) }
  })
}

const costs = ({ language }: Session): readonly Option[] =>
  [1000, 2000, 3000, 5000, 8000].map((euro) => ({
    value: String(euro),
    label: `≤ ${euro.toLocaleString(language)} €`,
  }))
