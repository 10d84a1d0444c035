import { describe, expect, test } from 'vitest'
import { type Facts, noFacts } from '../profile/index.ts'
import { dayOf, spanOf } from '../time/index.ts'
import { completenessOf, missingIn, openTasksIn } from './completeness.ts'
import type { Attached } from './item.ts'
import { asked, drawer, paper, rule, today } from './programme.testing.ts'

const of = (extra: object, facts: Facts = noFacts, attached: readonly Attached[] = []) => {
  const { compiled, situation } = asked(extra, facts)
  return completenessOf(compiled, situation, attached)
}
const statesOf = (...given: Parameters<typeof of>) =>
  of(...given).items.map(({ id, state }) => `${id}: ${state}`)

const bls = rule('bls', { kind: 'certificate', types: ['bls'], valid: true })
const blsFrom = (from: string, until: string) =>
  drawer('certificates', { type: 'bls', issuedOn: spanOf(dayOf(from)), validUntil: spanOf(dayOf(until)) })

const rowsOf = ({ records }: Facts) => records.certificates?.rows ?? []

describe('a requirement is', () => {
  test.each<[string, object, Facts, string[]]>([
    ['missing where nothing is there', bls, noFacts, ['bls: missing']],
    ['there where it holds', bls, blsFrom('2026-01-01', '2028-01-01'), ['bls: there']],
    ['expired where only its days are wrong', bls, blsFrom('2022-01-01', '2024-01-01'), ['bls: expired']],
    [
      'expired where there may be others that nobody has told',
      bls,
      {
        ...noFacts,
        records: { certificates: { rows: rowsOf(blsFrom('2022-01-01', '2024-01-01')), complete: false } },
      },
      ['bls: expired'],
    ],
    ['missing where its days are not told', bls, drawer('certificates', { type: 'bls' }), ['bls: missing']],
    ['for later where it is due later', { ...bls, by: 'arrival' }, noFacts, ['bls: later']],
    ['for afterwards where only the end brings it', { ...bls, by: 'end' }, noFacts, ['bls: afterwards']],
    ['for later where it may be promised', { ...bls, severity: 'conditional' }, noFacts, ['bls: later']],
    [
      'there before it is due',
      { ...bls, by: 'arrival' },
      blsFrom('2026-01-01', '2028-01-01'),
      ['bls: there'],
    ],
    [
      'not counted where the host judges',
      rule('fit', { kind: 'judgement', by: 'host', asks: 'merit' }),
      noFacts,
      [],
    ],
    [
      'not counted where it says who somebody is',
      rule('final', { kind: 'study-year', final: true }),
      noFacts,
      [],
    ],
    ['not counted where it is only wished for', { ...bls, severity: 'preferred' }, noFacts, []],
  ])('%s', (_, requirement, facts, items) => {
    expect(statesOf({ requirements: [requirement] }, facts)).toEqual(items)
  })

  test('of a group one thing', () => {
    const group = { group: 'english' }
    const requirements = [
      rule('toefl', { kind: 'language-test', test: 'toefl-ibt-2026', minimum: 4 }, group),
      rule('letter', { kind: 'document', types: ['deans-letter'] }, group),
    ]
    expect(statesOf({ requirements })).toEqual(['english: missing'])
    const letter = drawer('documents', { type: 'deans-letter', issuedOn: spanOf(dayOf('2026-10-01')) })
    expect(statesOf({ requirements }, letter)).toEqual(['english: there'])
  })
})

describe('a paper of the list is', () => {
  const documents = [paper('transcript_of_records', 'transcript')]
  const file = (expiresOn?: string) => [
    { document: 'transcript_of_records', ...(expiresOn ? { expiresOn: dayOf(expiresOn) } : {}) },
  ]
  test.each<[string, readonly Attached[], string]>([
    ['missing without a file', [], 'missing'],
    ['missing with a file for something else', [{ document: 'cv' }], 'missing'],
    ['there with one', file(), 'there'],
    [
      'skipped where the student says why',
      [{ document: 'transcript_of_records', skipped: 'The dean sends it.' }],
      'skipped',
    ],
    [
      'there where a file came after all',
      [{ document: 'transcript_of_records', skipped: 'Later.' }, ...file()],
      'there',
    ],
    ['there on its last day', file('2026-11-22'), 'there'],
    ['expired the day after', file('2026-11-21'), 'expired'],
    ['there where a newer one is attached as well', [...file('2026-11-21'), ...file('2027-11-21')], 'there'],
  ])('%s', (_, attached, state) => {
    expect(statesOf({ documents }, noFacts, attached)).toEqual([`transcript_of_records: ${state}`])
  })

  test('for later where its rule is due later, and for afterwards where only the end of the stay can bring it', () => {
    const requirements = [rule('cover', { kind: 'document', types: ['insurance-proof'] }, { by: 'arrival' })]
    const later = [paper('evaluation', 'evaluation-form'), paper('cover', 'insurance-proof')]
    expect(statesOf({ requirements, documents: later })).toEqual(['evaluation: afterwards', 'cover: later'])
  })

  test('no task of the student where the host writes it', () => {
    const requirements = [
      rule('letter', { kind: 'document', types: ['acceptance-letter'] }, { by: 'arrival' }),
    ]
    expect(statesOf({ requirements, documents: [paper('offer', 'offer-letter')] })).toEqual([])
  })

  test('for later where the list says so, and due where it says that', () => {
    const requirements = [rule('cover', { kind: 'document', types: ['insurance-proof'] }, { by: 'arrival' })]
    const listed = [
      { ...paper('cover', 'insurance-proof'), by: 'application' },
      { ...paper('proof_of_vaccination'), by: 'start' },
      { ...paper('assessment_sheet'), by: 'end' },
    ]
    expect(statesOf({ requirements, documents: listed })).toEqual([
      'cover: missing',
      'proof_of_vaccination: later',
      'assessment_sheet: afterwards',
    ])
  })

  test('counted once, also where a rule asks for it', () => {
    const requirements = [rule('marks', { kind: 'document', types: ['transcript'] })]
    expect(statesOf({ requirements, documents }, drawer('documents', { type: 'transcript' }))).toEqual([
      'transcript_of_records: missing',
    ])
  })

  test('counted beside a rule that asks for more than the paper', () => {
    const requirements = [
      rule('marks', {
        kind: 'all',
        of: [
          { kind: 'document', types: ['transcript'] },
          { kind: 'certificate', types: ['bls'] },
        ],
      }),
    ]
    expect(statesOf({ requirements, documents })).toEqual([
      'marks: missing',
      'transcript_of_records: missing',
    ])
  })
})

test('what comes later counts neither for nor against', () => {
  const complete = of(
    {
      requirements: [bls, { ...bls, id: 'bls_again', by: 'start' }],
      documents: [
        paper('cv'),
        paper('form'),
        { ...paper('funds'), by: 'start' },
        paper('report', 'evaluation-form'),
      ],
    },
    noFacts,
    [{ document: 'cv', expiresOn: today }],
  )
  expect(complete).toMatchObject({ done: 1, total: 3 })
  expect(missingIn(complete)).toEqual(['bls', 'form'])
  expect(openTasksIn(complete)).toEqual(['bls', 'bls_again', 'form', 'funds'])
})

test('what is skipped counts neither for nor against, now or later', () => {
  const attached = [{ document: 'cv', skipped: 'It is in the form.' }]
  const complete = of({ documents: [paper('cv'), paper('form')] }, noFacts, attached)
  expect(complete).toMatchObject({ done: 0, total: 1 })
  expect([missingIn(complete), openTasksIn(complete)]).toEqual([['form'], ['form']])
})

test('where nothing is asked, nothing is missing', () => {
  expect(of({})).toEqual({ done: 0, total: 0, items: [] })
})
