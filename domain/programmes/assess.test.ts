import { describe, expect, test } from 'vitest'
import { type Facts, noFacts } from '../profile/index.ts'
import { type ActionInfo, noReference } from '../requirements/index.ts'
import { dayOf, isoOf, spanOf } from '../time/index.ts'
import { assess } from './assess.ts'
import { compileProgramme } from './compile.ts'
import { chooseWeeks } from './length.ts'
import { programmeSchema } from './programme.ts'
import { questionsOf } from './questions.ts'

const today = dayOf('2026-11-22')

/** A host in Boston with one source; what the test is about is added. */
function host(extra: object) {
  const programme = programmeSchema.parse({
    id: 'us-example',
    name: 'Example',
    country: 'US',
    status: { state: 'open', asOf: 2026, source: 'main' },
    sources: [{ key: 'main', url: 'https://host.example', title: 'Electives' }],
    requirements: [],
    ...extra,
  })
  return compileProgramme(programme, noReference)
}
const rule = (id: string, needs: object, extra: object = {}) => ({
  id,
  about: 'other',
  says: id,
  needs,
  source: 'main',
  ...extra,
})

const abroad: Facts = { ...noFacts, codes: { 'school.country': { has: ['DE'], complete: true } } }
const finalYearFrom = (day: string, graduation = '2028-10-31'): Facts => ({
  ...abroad,
  scalars: { 'study.finalYearFrom': spanOf(dayOf(day)), 'study.graduationOn': spanOf(dayOf(graduation)) },
})
const ask = (extra: object, facts: Facts = abroad, start?: string, book: readonly ActionInfo[] = []) =>
  assess(host(extra), { facts, today, start: start ? dayOf(start) : undefined, weeks: 4, book })

const finalYear = rule('final_year', { kind: 'study-year', final: true })
const letter = rule('letter', { kind: 'document', types: ['deans-letter'] }, { by: 'application' })

describe('the answer is', () => {
  test.each([
    ['yes when everything is met', [finalYear], finalYearFrom('2026-10-01'), undefined, 'yes'],
    ['not yet when only time is missing', [finalYear], finalYearFrom('2027-10-01'), undefined, 'not-yet'],
    [
      'not yet for a wished start that is too early',
      [finalYear],
      finalYearFrom('2027-10-01'),
      '2027-06-07',
      'not-yet',
    ],
    [
      'no when it never comes within two years',
      [finalYear],
      finalYearFrom('2030-10-01', '2031-10-31'),
      undefined,
      'no',
    ],
    ['no after graduation', [finalYear], finalYearFrom('2025-10-01', '2026-10-31'), undefined, 'no'],
    ['unknown when nobody has said the year', [finalYear], abroad, undefined, 'unknown'],
    ['fixable when a paper is missing', [letter], abroad, undefined, 'fixable'],
    [
      'ask when a person decides',
      [rule('interview', { kind: 'judgement', by: 'host', asks: 'interview' })],
      abroad,
      undefined,
      'ask',
    ],
    [
      'no when it cannot be mended',
      [rule('home', { kind: 'institution-approval', countries: ['US'] })],
      abroad,
      undefined,
      'no',
    ],
    [
      'yes when what is open is only promised',
      [
        rule('places', { kind: 'places', number: 2 }),
        rule('contact', { kind: 'conduct', rule: 'no-direct-contact' }),
      ],
      abroad,
      undefined,
      'yes',
    ],
    [
      'yes when only a wish of the host is not met',
      [rule('wish', { kind: 'institution-approval', countries: ['US'] }, { severity: 'preferred' })],
      abroad,
      undefined,
      'yes',
    ],
  ] as const)('%s', (_, requirements, facts, start, answer) => {
    expect(ask({ requirements }, facts, start).answer).toBe(answer)
  })
})

describe('the programme itself', () => {
  const closed = (asOf: number | undefined, whom = 'international') => ({
    requirements: [],
    status: { state: 'closed', for: whom, ...(asOf ? { asOf } : {}), source: 'main' },
  })
  test.each([
    ['closed last year is a no', closed(2025), abroad, 'no'],
    ['closed long ago is a question to the host', closed(2020), abroad, 'ask'],
    ['closed in a year that no source names is a question to the host', closed(undefined), abroad, 'ask'],
    [
      'closed for students of its own country does not concern others',
      closed(2025, 'domestic'),
      abroad,
      'yes',
    ],
    [
      'closed to internationals does not concern its own',
      closed(2025),
      { ...noFacts, codes: { 'school.country': { has: ['US'], complete: true } } },
      'yes',
    ],
  ] as const)('%s', (_, extra, facts, answer) => {
    const found = ask(extra, facts)
    expect(found.answer).toBe(answer)
    expect(found.byRules).toBe('yes')
  })
})

describe('groups and guards', () => {
  const lcme = rule(
    'lcme',
    { kind: 'institution-approval', accreditedBy: ['LCME'] },
    { for: 'domestic', group: 'school' },
  )
  const list = rule(
    'list',
    { kind: 'institution-approval', heldBy: 'host' },
    { for: 'international', group: 'school' },
  )
  test('an alternative that is for others satisfies nothing', () => {
    expect(ask({ requirements: [lcme, list] }).answer).toBe('ask')
  })
  test('a rule that is for others asks nothing', () => {
    const forOthers = { ...lcme, group: undefined }
    expect(ask({ requirements: [JSON.parse(JSON.stringify(forOthers))] }).answer).toBe('yes')
  })
})

test('a host that is silent about length gets a length that its rules allow', () => {
  const six = host({
    requirements: [rule('six', { kind: 'stay-length', minWeeks: 6 }, { for: 'international' })],
  })
  expect(chooseWeeks(six, today)).toBe(8)
  const blocks = host({ requirements: [rule('blocks', { kind: 'stay-length', weeks: [3, 6] })] })
  expect(chooseWeeks(blocks, today)).toBe(6)
})

test('a start is sought on which nothing lacks for want of time', () => {
  const book: ActionInfo[] = [
    {
      id: 'l',
      table: 'documents',
      match: { type: ['deans-letter'] },
      lead: { typicalDays: 60, worstDays: 90, source: { url: 'https://x.example', title: 'x' } },
    },
  ]
  // The letter takes 60 days, and applications close eight weeks before the start.
  expect(isoOf(ask({ requirements: [letter] }, abroad, undefined, book).start)).toBe(isoOf(today + 60 + 56))
})

test('applying is judged today, and starting by the last day to apply', () => {
  const soon = {
    requirements: [finalYear, letter],
    calendar: {
      application: {
        opens: { at: 'start', plus: { months: -6 }, round: 'down' },
        closes: { at: 'start', plus: { months: -2 }, round: 'down' },
        source: 'main',
      },
    },
  }
  const later = ask(soon, finalYearFrom('2026-10-01'), '2027-10-04')
  expect([later.applyNow, later.answer]).toEqual(['not-yet', 'fixable'])
  expect(isoOf(later.opens ?? 0)).toBe('2027-04-04')
  const tooLate = ask(soon, finalYearFrom('2026-10-01'), '2026-12-07')
  expect([tooLate.applyNow, tooLate.answer]).toEqual(['no', 'not-yet'])
})

test('a start outside the host\u2019s days is not offered', () => {
  const mondays = { requirements: [], calendar: { starts: { weekdays: [1], months: [3] } } }
  expect(isoOf(ask(mondays).start)).toBe('2027-03-01')
  expect(ask(mondays, abroad, '2027-03-02').answer).toBe('not-yet')
})

test('the question that decides most comes first', () => {
  const two = [
    ask({ requirements: [finalYear] }),
    ask({ requirements: [finalYear, rule('standing', { kind: 'good-standing' })] }),
    ask({ requirements: [rule('a', { kind: 'study-year', final: true })] }),
  ]
  const [first, second] = questionsOf(two)
  expect([first?.fact, first?.touches, first?.decides]).toEqual(['study.finalYearFrom', 3, 0])
  expect(second?.fact).toBe('study.graduationOn')
})

test('a clerkship in the discipline of the elective waits for the discipline', () => {
  const subject = rule('subject', { kind: 'core-clerkships', inElectiveDiscipline: true })
  expect(ask({ requirements: [subject] }).open.map(({ fact }) => fact)).toEqual(['stay.discipline'])
})

test('a rule for every wished date must hold for the other dates too', () => {
  const requirements = [rule('final_year', { kind: 'study-year', final: true }, { by: 'each-start' })]
  const facts = finalYearFrom('2027-05-01')
  const wish = (others: string[]) =>
    assess(host({ requirements }), {
      facts,
      today,
      start: dayOf('2027-06-07'),
      otherStarts: others.map(dayOf),
      weeks: 4,
      book: [],
    }).answer
  expect(wish([])).toBe('yes')
  expect(wish(['2027-04-05'])).toBe('no')
})
