import { hasMessage, type Language, type Translate } from '@famulus/messages/speaking'

type Speaking = { readonly t: Translate; readonly language: Language }

/** The labels of a profile that options of a field share, by kind and key, else by key. */
const vocabularies: Readonly<Record<string, string>> = {
  accreditedBy: 'accreditor',
  antigens: 'antigen',
  asks: 'requirements.judgement',
  by: 'moment',
  degree: 'degree',
  discipline: 'discipline',
  disciplines: 'discipline',
  notDisciplines: 'discipline',
  listedIn: 'listing',
  levels: 'agreement-level',
  network: 'network',
  networks: 'network',
  notAfter: 'outcome',
  per: 'period',
  place: 'place',
  proofs: 'proof',
  result: 'result',
  routes: 'route',
  notRoutes: 'route',
  rule: 'requirements.conduct',
  scope: 'scope',
  setting: 'setting',
  sex: 'sex',
  stayKinds: 'stay-kind',
  notStayKinds: 'stay-kind',
  test: 'test',
  type: 'document',
  'certificate.types': 'certificate',
  'document.types': 'document',
  'fee.line': 'money.line',
  'fee.per': 'money.per',
  'institution-approval.kinds': 'school-kind',
  'institution-approval.notKinds': 'school-kind',
  'insurance.kinds': 'insurance',
  'judgement.by': 'judge',
  'nomination.by': 'nominator',
  'screening.test': 'screening',
  'tuberculosis.tests': 'tb-test',
}

/** Sentences of kinds whose codes are sentences: they are said with none of their numbers. */
const unsaid = { days: 0, hours: 0, number: 0, percent: 0, steps: 'any' } as const

/** A code that a form offers, in words. `place`: the kind of requirement, or the part of the document. */
export function optionName({ t, language }: Speaking, place: string, key: string, code: string): string {
  const message = optionMessage(language, place, key, code)
  return message === undefined ? code : t(message, unsaid)
}

/** The message of an option; undefined for levels and names, which are the same in every language. */
export function optionMessage(
  language: Language,
  place: string,
  key: string,
  code: string,
): string | undefined {
  const vocabulary = vocabularies[`${place}.${key}`] ?? vocabularies[key]
  const messages = [`${vocabulary}.${code}`, `profile.${vocabulary}.${code}`, `editor.option.${code}`]
  return messages.find((message) => hasMessage(message, language))
}
