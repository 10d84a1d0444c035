import { describe, expect, test } from 'vitest'
import { compiledOf, sessionIn, studentIn } from './explained.testing.ts'
import { isWhatIf, programmeSearch, toggledStep } from './programme-search.ts'
import { rulesByState } from './rule-rows.ts'
import { waysOf } from './steps.ts'
import { whatIf } from './what-if.ts'

const session = sessionIn('en')
const student = studentIn('year-6-germany')
const answersFor = (id: string, search: Record<string, unknown>) =>
  whatIf(compiledOf(id), student, programmeSearch(search), session)

const keysIn = (id: string, search: Record<string, unknown> = {}) =>
  waysOf(answersFor(id, search).one, session)[0]?.steps.map(({ key }) => key) ?? []

test.each(['us-harvard', 'us-yale', 'au-sydney', 'us-entry'])(
  'with every step of %s taken for done, none is left to do',
  (id) => {
    const keys = keysIn(id)
    expect(keys).not.toEqual([])
    expect(keysIn(id, { done: keys.join(',') })).toEqual([])
  },
)

describe('one step taken for done', () => {
  const key = 'tuberculosis test skin'
  const { plain, one } = answersFor('us-harvard', { done: key })
  const skinTests = (answer: typeof one) => {
    const { open, met } = rulesByState(answer, session)
    const rules = [...open, ...met].flatMap((group) => group.rules)
    return rules.find(({ says }) => says.includes('two PPD skin tests'))
  }

  test('makes its rule met, and says why', () => {
    expect(skinTests(plain)).toMatchObject({ mark: 'reach', isTakenForDone: false })
    expect(skinTests(one)).toMatchObject({ mark: 'met', isTakenForDone: true })
  })

  test('leaves the facts as they are', () => {
    expect(one.facts.records.tuberculosis).toEqual(plain.facts.records.tuberculosis)
  })

  test('of which no rule speaks changes nothing', () => {
    const other = answersFor('us-harvard', { done: 'no such step' })
    expect(other.one.assessment.answer).toBe(other.plain.assessment.answer)
    expect(keysIn('us-harvard', { done: 'no such step' })).toEqual(keysIn('us-harvard'))
  })
})

test('another start and another length are answered beside how it is', () => {
  const { asItIs, one } = answersFor('us-yale', { start: '2027-06-07', weeks: 8 })
  expect(one.assessment).toMatchObject({ weeks: 8, start: 20_976 }) // 2027-06-07
  expect(asItIs.assessment.weeks).toBe(4)
})

test.each([
  ['nothing', {}, false],
  ['only which rules are shown', { rules: 'open' }, false],
  ['another length', { weeks: 8 }, true],
  ['a length that there is not', { weeks: 80 }, false],
  ['a day that there is not', { start: '2027-02-30' }, false],
  ['a step', { done: 'visas' }, true],
])('an address with %s', (_, search, expected) => {
  expect(isWhatIf(programmeSearch(search))).toBe(expected)
})

test('a step is taken for done and back', () => {
  expect(toggledStep({}, 'a')).toBe('a')
  expect(toggledStep({ done: 'a' }, 'b')).toBe('a,b')
  expect(toggledStep({ done: 'a,b' }, 'a')).toBe('b')
  expect(toggledStep({ done: 'a' }, 'a')).toBeUndefined()
})
