import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../catalogue/reading.ts'
import {
  accreditorSchema,
  antigenSchema,
  certificateSchema,
  codeFacts,
  disciplineSchema,
  documentSchema,
  evidenceSchema,
  examSchema,
  insuranceKindSchema,
  languageTestSchema,
  listingSchema,
  networkSchema,
  routeSchema,
  scalars,
  schoolKindSchema,
  sexSchema,
  stayKindSchema,
  tables,
} from '../../domain/profile/index.ts'
import {
  type Core,
  lowerRequirement,
  noReference,
  type Requirement,
  type Say,
} from '../../domain/requirements/index.ts'
import { caseFiles, casesOf } from '../../domain/requirements/kinds/cases.testing.ts'
import { conductRules } from '../../domain/requirements/kinds/conduct.ts'
import { judgedMatters } from '../../domain/requirements/kinds/judgement.ts'
import { sampleCores, saysOf } from '../../domain/requirements/kinds/samples.testing.ts'
import { anchors, type DateExpression } from '../../domain/time/index.ts'
import { sentences } from '../../messages/all.ts'
import { createSayer, createTranslator, languages } from '../../messages/index.ts'
import { vocabularyOfFact } from '../../messages/vocabularies.ts'

/** A requirement with everything that lowering may add to its kind. */
const decorated: Requirement = {
  id: 'decorated',
  about: 'other',
  says: '',
  for: 'international',
  severity: 'mandatory',
  by: 'start',
  needs: { kind: 'good-standing' },
  otherReadings: [{ says: '', needs: { kind: 'person', citizenOf: ['DE'] }, source: 'page' }],
  waivers: [{ id: 'kind', says: '', when: { kind: 'person', sex: 'female' }, by: 'host', source: 'page' }],
  validity: { from: '2026-01-01', until: '2027-12-31' },
  source: 'page',
}

const coresOf = (requirement: Requirement): Core[] => {
  const { core } = lowerRequirement(requirement, { id: 'host', country: 'US', requirements: [] }, noReference)
  return core ? [core] : []
}

const cores: Core[] = [
  ...caseFiles().flatMap((kind) => casesOf(kind).map(({ core }) => core)),
  ...sampleCores().map(({ core }) => core),
  ...coresOf(decorated),
  ...coresOf({ ...decorated, for: 'domestic' }),
]

/** Each sentence once. */
const once = (all: readonly Say[]): Say[] => [
  ...new Map(all.map((say) => [JSON.stringify(say), say])).values(),
]
const says = once(cores.flatMap(saysOf))
const codes = [...new Set(says.map(({ code }) => code.replace(/(\.not)+$/, '')))].sort()

/** A day that the stay fixes, written out. */
const dayOf = (expression: DateExpression): string =>
  'at' in expression ? '1 March 2027' : '30 September 2026'

/** What the catalogue says today: with names, numbers and combinations that nobody thought of here. */
const { catalogue } = loadCatalogue()
const catalogueSays = once(
  catalogue.programmes.flatMap(({ programme }) =>
    programme.requirements.flatMap((requirement) => {
      const { guard, body, waivers } = lowerRequirement(requirement, programme, catalogue.reference).parts
      const parts = [guard, body, ...waivers.map(({ when }) => when)]
      return parts.flatMap((core) => (core ? saysOf(core) : []))
    }),
  ),
)

describe.each(languages)('in %s', (language) => {
  const sayer = createSayer(language)
  const t = createTranslator(language)
  const messages = sentences[language]

  test('every code has a sentence, and every sentence is said by some requirement', () => {
    // What is taken for done is said by a what-if, not by a requirement.
    const helping = /^(not|requirement\.taken-for-done|(score|day|start-days)\..*|.*\.ask)$/
    const written = Object.keys(messages.requirements ?? {}).filter((code) => !helping.test(code))
    expect([...written, 'start-days.grid'].sort()).toEqual([...codes].sort())
  })

  test('every sentence can be said, with days in words and written out', () => {
    const broken = says.flatMap((say) =>
      [sayer.sentenceOf(say), sayer.sentenceOf(say, dayOf as never)].filter((text) => !isWhole(text)),
    )
    expect(broken).toEqual([])
  })

  test('everything in the catalogue can be said', () => {
    expect(catalogueSays.length).toBeGreaterThan(500)
    const texts = catalogueSays.map((say) => sayer.sentenceOf(say))
    expect(texts.filter((text) => !isWhole(text))).toEqual([])
  })

  test('the opposite of every sentence can be said', () => {
    const one = new Map(says.map((say) => [say.code, say]))
    const opposites = [...one.values()].map((say) => sayer.sentenceOf({ ...say, code: `${say.code}.not` }))
    expect(opposites.filter((text) => !isWhole(text))).toEqual([])
  })

  test('no sentence shows a code', () => {
    const shown = says.flatMap((say) => {
      const text = sayer.sentenceOf(say)
      return codesIn(say)
        .filter((code) => text.includes(code))
        .map((code) => `${code}: ${text}`)
    })
    expect(shown).toEqual([])
  })

  test('what only a person can tell has a question', () => {
    const asked = cores.flatMap(openQuestions).filter(({ code }) => !code.startsWith('conduct.'))
    const without = asked.filter((say) => !sayer.questionOf(say)?.endsWith('?'))
    expect([...new Set(without.map(({ code }) => code))]).toEqual([])
  })

  test.each(judgedMatters)('%s has a need and a question that stand alone', (matter) => {
    expect(isWhole(t(`requirements.judgement.${matter}`))).toBe(true)
    expect(t(`requirements.judgement.${matter}.ask`)).toMatch(/\?$/)
  })

  test.each(conductRules)('%s says what to do', (rule) => {
    expect(sayer.sentenceOf({ code: `conduct.${rule}`, values: noAmounts })).toMatch(/\.$/)
  })

  test('every fact has a label and a question, every field a label', () => {
    const facts = [...Object.keys(scalars), ...Object.keys(codeFacts), ...Object.keys(tables)]
    const fields = Object.entries(tables).flatMap(([table, { fields }]) =>
      Object.keys(fields).map((field) => `${table}.${field}.label`),
    )
    const expected = [...facts.flatMap((fact) => [`${fact}.label`, `${fact}.ask`]), ...fields]
    const written = Object.keys(messages.profile ?? {}).filter((code) => /\.(label|ask)$/.test(code))
    expect(written.sort()).toEqual(expected.sort())
  })

  test.each(Object.entries(vocabulary))('every code of %s has a label', (name, options) => {
    expect(options.filter((code) => !Object.hasOwn(messages.profile ?? {}, `${name}.${code}`))).toEqual([])
  })

  test('every place for a code belongs to a vocabulary', () => {
    const fields = Object.entries(tables).flatMap(([table, { fields }]) =>
      Object.entries(fields).flatMap(([field, type]) =>
        type === 'code' && field !== 'evidence' ? [`${table}.${field}`] : [],
      ),
    )
    expect(Object.keys(vocabularyOfFact).sort()).toEqual([...Object.keys(codeFacts), ...fields].sort())
  })
})

const vocabulary: Readonly<Record<string, readonly string[]>> = {
  accreditor: accreditorSchema.options,
  antigen: antigenSchema.options,
  'award-state': ['held', 'past', 'applied', 'granted', 'refused'],
  certificate: certificateSchema.options,
  discipline: disciplineSchema.options,
  document: documentSchema.options,
  evidence: evidenceSchema.options,
  exam: examSchema.options,
  faith: ['catholic', 'protestant', 'orthodox', 'old-oriental', 'jewish', 'muslim'],
  illness: [...antigenSchema.options, 'tuberculosis'],
  insurance: insuranceKindSchema.options,
  listing: listingSchema.options,
  network: networkSchema.options,
  route: routeSchema.options,
  'school-kind': schoolKindSchema.options,
  sex: sexSchema.options,
  'stay-kind': stayKindSchema.options,
  test: [...languageTestSchema.options, 'toefl-ibt'],
  moment: [...anchors, 'each-start'],
  'by-moment': anchors,
  anchor: anchors,
  until: anchors,
  judge: ['host', 'department', 'home-school', 'authority', 'student', 'partner', 'funder'],
  'stay-state': ['done', 'planned', 'cancelled', 'wished'],
  outcome: ['pending', 'accepted', 'refused', 'withdrawn', 'lapsed', 'cancelled'],
  result: ['positive', 'negative', 'borderline', 'clear', 'abnormal', 'indeterminate', 'pass', 'fail'],
  purpose: ['health-care', 'other'],
  proof: ['certificate', 'school-letter', 'host-form', 'native', 'none', 'laboratory', 'physician'],
  setting: ['core', 'elective', 'famulatur', 'final-year', 'observership'],
  place: ['home', 'host'],
  'yes-no': ['yes', 'no'],
}

const noAmounts = { percent: 0, days: 0, hours: 0, number: 0, steps: 'any' }

const isWhole = (text: string): boolean =>
  /^\p{Lu}|^\d|^telc/u.test(text) &&
  /\.$/.test(text) &&
  !/[{}]|\[object|undefined|NaN| {2}| [,.]|\.\./.test(text)

/** Codes that no word of a language looks like: with a hyphen or a dot inside, in small letters. */
function codesIn({ values = {} }: Say): string[] {
  return Object.values(values)
    .flat()
    .filter((value) => typeof value === 'string' && /^[a-z0-9]+([-.][a-z0-9]+)+$/.test(value)) as string[]
}

/** What is unknown until a person has spoken. */
function openQuestions(core: Core): Say[] {
  if (core.op === 'judgement' || (core.op === 'constant' && core.value === 1)) return [core.say]
  if ('of' in core) return [core.of].flat().flatMap((part) => openQuestions(part as Core))
  return []
}
