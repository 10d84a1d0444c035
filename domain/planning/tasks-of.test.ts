import { describe, expect, test } from 'vitest'
import { type Facts, noFacts } from '../profile/index.ts'
import { type CompiledProgramme, compileProgramme, programmeSchema } from '../programmes/index.ts'
import { type ActionInfo, noReference, reachOf } from '../requirements/index.ts'
import { dayOf, FIRST_DAY, isoOf, LAST_DAY } from '../time/index.ts'
import { isPossible, nearestPossible, planStay } from './plan-stay.ts'
import { preparationOf } from './preparation.ts'
import type { StayQuery } from './stay.ts'
import { tasksOf } from './tasks-of.ts'

const today = dayOf('2026-11-23')
const start = dayOf('2027-06-07')
const page = { url: 'https://source.example', title: 'a page', year: 2025 }

function rulebook(extra: object): CompiledProgramme {
  const programme = programmeSchema.parse({
    id: 'us-example',
    name: 'Example',
    country: 'US',
    status: { state: 'open', asOf: 2026, source: 'main' },
    sources: [{ key: 'main', url: 'https://host.example', title: 'Electives', year: 2026 }],
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

const calendar = {
  application: {
    opens: { at: 'start', plus: { weeks: -26 } },
    closes: { at: 'start', plus: { weeks: -12 } },
    source: 'main',
  },
  decision: {
    from: { at: 'start', plus: { days: -60 } },
    until: { at: 'start', plus: { days: -30 } },
    source: 'main',
  },
}
const letter = rule('letter', { kind: 'document', types: ['deans-letter'] }, { by: 'application' })
const visa = rule('visa', { kind: 'visa', types: ['B1'] })
const tbTest = rule('tb', { kind: 'tuberculosis', tests: ['igra'], within: { days: 90 } })
const twoDoses = rule(
  'doses',
  { kind: 'immunisation', antigens: ['measles'], proofs: ['doses'], doses: 2, gapDays: 28 },
  { by: 'application' },
)
const interview = rule('interview', { kind: 'judgement', by: 'host', asks: 'interview' }, { by: 'placement' })

const info = (
  id: string,
  table: ActionInfo['table'],
  typicalDays: number,
  worstDays: number,
): ActionInfo => ({
  id,
  table,
  match: {},
  lead: { typicalDays, worstDays, source: page },
})
const book = [
  info('papers', 'documents', 7, 21),
  info('visas', 'visas', 28, 56),
  info('tb', 'tuberculosis', 7, 7),
  info('doses', 'doses', 0, 183),
]

/** A student of a German school about whom nothing else is said, but that there are no other papers. */
const facts: Facts = {
  ...noFacts,
  codes: {
    'school.country': { has: ['DE'], complete: true },
    'person.citizenships': { has: ['DE'], complete: true },
  },
  records: Object.fromEntries(
    ['documents', 'visas', 'tuberculosis', 'doses'].map((table) => [table, { rows: [], complete: true }]),
  ),
}

function query(extra: object, more: Partial<StayQuery> = {}): StayQuery {
  const host = rulebook(extra)
  return { host, rulebooks: [], facts, today, weeks: 8, book, reach: reachOf(book), deadlines: [], ...more }
}

const idsOf = (stay: StayQuery) => tasksOf(start, stay).tasks.map(({ id }) => id)
const taskOf = (stay: StayQuery, id: string) => tasksOf(start, stay).tasks.find((task) => task.id === id)
const waitsFor = (stay: StayQuery, id: string) => taskOf(stay, id)?.after.map(({ task }) => task)

const steps = ['apply', 'decision', 'accept', 'arrive', 'stay']

describe('the tasks', () => {
  test('of a host that asks nothing are the steps of every stay', () => {
    expect(idsOf(query({}))).toEqual(steps)
  })

  test('stand before the step that needs them', () => {
    const stay = query({ requirements: [letter, visa, interview] })
    expect(idsOf(stay)).toEqual([
      'documents-deans-letter',
      'apply',
      'ask-interview',
      'decision',
      'accept',
      'visas-us-b1',
      'arrive',
      'stay',
    ])
    expect(waitsFor(stay, 'apply')).toEqual(['documents-deans-letter'])
    expect(waitsFor(stay, 'decision')).toEqual(['apply', 'ask-interview'])
    expect(waitsFor(stay, 'visas-us-b1')).toEqual(['accept'])
    expect(waitsFor(stay, 'arrive')).toEqual(['accept', 'visas-us-b1'])
  })

  test('have their length from the book, with its page', () => {
    const { lead, area } = taskOf(query({ requirements: [letter] }), 'documents-deans-letter') ?? {}
    expect([lead, area]).toEqual([{ days: { typical: 7, worst: 21 }, source: page }, 'home-school'])
    expect(
      taskOf(query({ requirements: [letter] }, { book: [], reach: reachOf([]) }), 'documents-deans-letter')
        ?.lead,
    ).toBeUndefined()
  })

  test('have the window and the decision of the calendar, with its page', () => {
    const stay = query({ calendar })
    const ours = { url: 'https://host.example', title: 'Electives', year: 2026 }
    expect(taskOf(stay, 'apply')).toMatchObject({
      windows: [{ lo: dayOf('2026-12-07'), hi: dayOf('2027-03-15') }],
      sources: [ours],
    })
    expect(taskOf(stay, 'decision')).toMatchObject({
      notBefore: { typical: dayOf('2027-04-08'), worst: dayOf('2027-05-08') },
      sources: [ours],
    })
    expect(taskOf(query({}), 'decision')).not.toHaveProperty('lead')
  })

  test('are not begun so early that the result would be too old', () => {
    expect(
      isoOf(taskOf(query({ requirements: [tbTest] }), 'tuberculosis-negative-igra')?.freshFrom ?? 0),
    ).toBe('2027-03-09')
  })

  test('of a series come one by one, with the gap of the rule and the whole series of the source at worst', () => {
    const stay = query({ requirements: [twoDoses] })
    expect(idsOf(stay)).toEqual(['doses-measles-1', 'doses-measles-2', ...steps])
    expect(taskOf(stay, 'doses-measles-2')?.after).toEqual([
      { task: 'doses-measles-1', lagDays: { typical: 28, worst: 183 }, source: page },
    ])
  })

  test('leave out what lies in the drawer', () => {
    const rows = [{ type: 'deans-letter', issuedOn: { lo: today - 30, hi: today - 30 } }]
    const held: Facts = { ...facts, records: { ...facts.records, documents: { rows, complete: true } } }
    expect(idsOf(query({ requirements: [letter] }, { facts: held }))).toEqual(steps)
  })

  test('include papers that the host lists, and one for those that it lists in its own words', () => {
    const documents = [
      { id: 'cv', type: 'cv', says: 'A CV.', source: 'main' },
      { id: 'dean', type: 'deans-letter', says: 'A letter.', source: 'main' },
      { id: 'fee', says: 'The fee.', source: 'main' },
    ]
    const stay = query({ requirements: [letter], documents })
    expect(idsOf(stay)).toEqual(['documents-deans-letter', 'documents-cv', 'file', ...steps])
    expect(taskOf(stay, 'file')?.parts).toEqual(['The fee.'])
    expect(waitsFor(stay, 'file')).toEqual(['documents-deans-letter', 'documents-cv'])
  })

  test('include what may be promised when applying', () => {
    const stay = query({ requirements: [{ ...letter, by: 'arrival', severity: 'conditional' }] })
    expect(waitsFor(stay, 'arrive')).toEqual(['accept', 'documents-deans-letter'])
  })

  test('do not include rules of conduct', () => {
    expect(
      idsOf(query({ requirements: [rule('silence', { kind: 'conduct', rule: 'confidentiality' })] })),
    ).toEqual(steps)
  })

  test('of a rulebook at home come before leaving and after the stay', () => {
    const authority = rulebook({
      id: 'de-authority',
      kind: 'recognition-authority',
      country: 'DE',
      requirements: [
        rule('equivalence', { kind: 'judgement', by: 'authority', asks: 'equivalence' }),
        rule(
          'form',
          { kind: 'document', types: ['term-certificate'] },
          { by: 'end', severity: 'conditional' },
        ),
      ],
    })
    const stay = query({}, { rulebooks: [authority] })
    expect(idsOf(stay)).toEqual([
      ...steps.slice(0, 3),
      'ask-de-authority-equivalence',
      'arrive',
      'stay',
      'documents-term-certificate',
    ])
    expect(waitsFor(stay, 'documents-term-certificate')).toEqual(['stay'])
    expect(taskOf(stay, 'ask-de-authority-equivalence')?.area).toBe('recognition')
  })

  test('are got before leaving when they have to last to the end, unless only the end brings them', () => {
    const check = rule('check', { kind: 'background-check', types: ['police'] }, { by: 'end' })
    const form = rule(
      'form',
      { kind: 'document', types: ['term-certificate'] },
      { by: 'end', severity: 'conditional' },
    )
    const records = { ...facts.records, backgroundChecks: { rows: [], complete: true } }
    const stay = query({ requirements: [check, form] }, { facts: { ...facts, records } })
    expect(waitsFor(stay, 'arrive')).toEqual(['accept', 'backgroundchecks-police'])
    expect(waitsFor(stay, 'documents-term-certificate')).toEqual(['stay'])
  })

  test('of the host and the border need one visa between them, after the offer', () => {
    const border = rulebook({
      id: 'us-border',
      kind: 'entry-authority',
      requirements: [
        rule('permission', {
          kind: 'any',
          of: [
            { kind: 'visa', types: ['ESTA'] },
            { kind: 'visa', types: ['B1'] },
          ],
        }),
        rule(
          'letter',
          { kind: 'document', types: ['offer-letter'] },
          { by: 'arrival', severity: 'conditional' },
        ),
      ],
    })
    const stay = query({ requirements: [visa] }, { rulebooks: [border] })
    expect(idsOf(stay)).toEqual([
      ...steps.slice(0, 3),
      'visas-us-b1',
      'documents-offer-letter',
      'arrive',
      'stay',
    ])
    expect(waitsFor(stay, 'documents-offer-letter')).toEqual(['decision'])
    const alone = query({}, { rulebooks: [border] })
    expect(idsOf(alone)).toContain('visas-us-esta')
    expect(taskOf(alone, 'documents-offer-letter')?.area).toBe('entry')
  })

  test('do not ask about a rule before it is known whom it is for', () => {
    const local = rule(
      'local',
      { kind: 'judgement', by: 'authority', asks: 'list' },
      { when: { kind: 'person', statuses: ['candidate'] } },
    )
    const { tasks, openFacts } = tasksOf(start, query({ requirements: [local] }))
    expect(tasks.map(({ id }) => id)).toEqual(steps)
    expect(openFacts).toEqual(['person.statuses'])
  })

  test('include deadlines from elsewhere', () => {
    const deadline = {
      id: 'award',
      title: { of: 'says', text: 'Apply for the award' },
      window: { lo: 0, hi: today + 30 },
      sources: [page],
    } as const
    expect(taskOf(query({}, { deadlines: [deadline] }), 'award')).toMatchObject({
      area: 'money',
      windows: [deadline.window],
    })
    const window = { lo: FIRST_DAY, hi: LAST_DAY }
    const undated = taskOf(query({}, { deadlines: [{ ...deadline, window, parts: ['letter'] }] }), 'award')
    expect(undated).toMatchObject({ parts: ['letter'] })
    expect(undated?.windows).toBeUndefined()
  })

  test('of a missed deadline break no plan and are on no chain', () => {
    const window = { lo: 0, hi: today - 1 }
    const missed = { id: 'award', title: { of: 'says', text: 'Apply' }, window, sources: [page] } as const
    const stay = query({ calendar, requirements: [letter, visa] })
    const { plan } = planStay(start, { ...stay, deadlines: [missed] })
    const without = planStay(start, stay)
    expect(plan.typical.tasks.find(({ task }) => task.id === 'award')?.slackDays).toBe(-1)
    expect([plan.outlook, plan.typical.chain, plan.worst.chain]).toEqual([
      without.plan.outlook,
      without.plan.typical.chain,
      without.plan.worst.chain,
    ])
    expect(preparationOf({ plan, start })).toEqual(preparationOf(without))
  })
})

describe('a stay', () => {
  const stay = query({ calendar, requirements: [letter, visa] })

  test('is in time when the visa usually comes, and not at worst', () => {
    const { plan } = planStay(start, stay)
    expect([plan.outlook, plan.typical.chain.slackDays, plan.worst.chain.slackDays]).toEqual([
      'usually',
      32,
      -26,
    ])
    expect(plan.worst.chain.ids).toEqual(['decision', 'accept', 'visas-us-b1', 'arrive'])
  })

  test('is impossible when the window has closed; the nearest start is the first whose window is still open', () => {
    const soon = dayOf('2027-02-01')
    const planned = planStay(soon, stay)
    expect(isPossible(planned)).toBe(false)
    expect(planned.plan.typical.chain).toMatchObject({
      ids: ['documents-deans-letter', 'apply'],
      heldBy: 'today',
      dueBy: 'window',
    })
    const offered = [{ lo: today, hi: today + 700 }]
    // Seven days for the letter from 23 November, then twelve weeks to the start.
    expect(isoOf(nearestPossible(offered, soon, stay) ?? 0)).toBe('2027-02-22')
  })

  test('is impossible where a rule stands against it, whatever the time', () => {
    const refused = query({
      requirements: [rule('school', { kind: 'institution-approval', countries: ['US'] })],
    })
    const planned = planStay(start, refused)
    expect(planned.refusedBy).toEqual(['us-example/school'])
    expect(isPossible(planned)).toBe(false)
  })

  test('is shorter by what is done', () => {
    const done = planStay(start, stay, { decision: { done: today }, apply: { done: today } })
    expect(done.plan.outlook).toBe('even-at-worst')
  })
})
