import type { Certificate, CertificateKind } from '@famulus/domain/certificates'
import type { Absence } from '@famulus/domain/logbook'
import { lastDayOf, type Stay } from '@famulus/domain/stays'
import type { Translate } from '@famulus/messages/speaking'

/** What the student types for one paper, and nobody keeps. */
export type Typed = Readonly<
  Partial<
    Record<
      | 'name'
      | 'bornOn'
      | 'bornAt'
      | 'sendingSchool'
      | 'department'
      | 'city'
      | 'field'
      | 'supervisor'
      | 'teachingHospitalOf'
      | 'firstExamOn'
      | 'hoursPerWeek'
      | 'outcome'
      | 'extra',
      string
    >
  >
>

/** The papers that a stay is likeliest to need, the first of them chosen. */
export function kindFor({ countsAs }: Stay): CertificateKind {
  const [first] = countsAs
  return first === undefined || first === 'elective' ? 'neutral' : first
}

/** The paper, of what the stay knows and what was typed. Lines of the host without a colon are left out. */
export function certificateFrom(
  {
    stay,
    absences,
    kind,
  }: { readonly stay: Stay; readonly absences: readonly Absence[]; readonly kind: CertificateKind },
  { extra, hoursPerWeek, ...typed }: Typed,
  t: Translate,
): Certificate {
  const { host, department, city, country, percent, startsOn, discipline, supervisor } = stay
  const known = {
    department,
    city,
    field: discipline && t(`profile.discipline.${discipline}`),
    supervisor: supervisor?.name,
  }
  const hours = Number.parseInt(hoursPerWeek ?? '', 10)
  return {
    kind,
    host,
    country,
    percent,
    startsOn,
    endsOn: lastDayOf(stay),
    absences: absences.map(({ from, to }) => ({ from, to })),
    extra: linesIn(extra ?? ''),
    ...said(known),
    ...said(typed),
    ...(hours >= 1 && hours <= 100 ? { hoursPerWeek: hours } : {}),
  }
}

const linesIn = (text: string): Certificate['extra'] =>
  text
    .split('\n')
    .flatMap((line) => {
      const [label = '', ...rest] = line.split(':')
      const value = rest.join(':').trim()
      return label.trim() && value ? [{ label: label.trim().slice(0, 100), value: value.slice(0, 300) }] : []
    })
    .slice(0, 10)

const said = (given: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => (value?.trim() ? [[key, value.trim()]] : [])),
  )
