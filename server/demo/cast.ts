/** Whom the demonstration is about: roles, and no real people. Addresses lie in a domain that is nobody's (RFC 2606). */
export type Person = {
  readonly key: string
  readonly name: string
  readonly language: 'en' | 'de'
  /** Of which organisation, by its key; none for a student. */
  readonly of?: string
}

export const people: readonly Person[] = [
  { key: 'student-6', name: 'Student in year 6', language: 'de' },
  { key: 'student-5', name: 'Student in year 5', language: 'de' },
  { key: 'dean', name: 'Dean’s office of the Beispiel-Universität', language: 'de', of: 'home' },
  { key: 'registrar', name: 'Registrar in Pittsburgh', language: 'en', of: 'pittsburgh' },
  { key: 'reviewer', name: 'Surgeon in Pittsburgh', language: 'en', of: 'pittsburgh' },
  { key: 'registrar-munich', name: 'Registrar in Munich', language: 'de', of: 'munich' },
  { key: 'funder', name: 'Foundation office', language: 'de', of: 'funder' },
  { key: 'site', name: 'Administrator of this site', language: 'en', of: 'site' },
]

export type Organisation = {
  readonly key: string
  readonly kind: 'home' | 'host' | 'funder' | 'site'
  readonly name: string
  readonly institutionId: string | null
  /** A programme of the catalogue that it runs in the demonstration, with its terms. */
  readonly runs?: { readonly programmeId: string; readonly terms: object }
}

export const school = {
  institutionId: 'demo-university',
  name: 'Beispiel-Universität',
  country: 'DE',
  // People of the demonstration have addresses in the second: they sign letters, too.
  domains: ['uni.example', 'demo.example'],
} as const

export const organisations: readonly Organisation[] = [
  { key: 'home', kind: 'home', name: 'Beispiel-Universität, Dekanat', institutionId: school.institutionId },
  {
    key: 'pittsburgh',
    kind: 'host',
    name: 'Visiting students, Pittsburgh (made up)',
    institutionId: null,
    runs: {
      programmeId: 'us-pittsburgh',
      terms: { needsEndorsement: true, days: { answer: 14 }, release: 'same-time' },
    },
  },
  {
    key: 'munich',
    kind: 'host',
    name: 'Gaststudierende München (erfunden)',
    institutionId: null,
    runs: { programmeId: 'de-lmu', terms: { needsEndorsement: false, days: { answer: 10 } } },
  },
  { key: 'funder', kind: 'funder', name: 'Beispiel-Stiftung', institutionId: null },
  { key: 'site', kind: 'site', name: 'site', institutionId: null },
]

export const addressOf = (key: string): string => `${key}@demo.example`
