import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questions, type SystemAnswers, smallestCell, systemAnswersSchema, tallyAnswers } from './index.ts'

const times = (number: number, answers: SystemAnswers): SystemAnswers[] => Array(number).fill(answers)
const shown = (reported: readonly SystemAnswers[]) => {
  const [tally] = tallyAnswers(reported)
  return tally && { ...tally, counts: tally.counts.map(({ count }) => count) }
}

test('nobody told anything', () => {
  expect(tallyAnswers([])).toEqual([])
  expect(tallyAnswers([{}, {}])).toEqual([])
})

test('two answers say only that there are few', () => {
  expect(shown(times(2, { decision: 'patient' }))).toEqual({
    id: 'decision',
    scale: 'one',
    answered: 'few',
    counts: [],
  })
})

test('answers are counted, and a count below three is not told', () => {
  const reported = [...times(5, { decision: 'together' }), ...times(4, { decision: 'doctor' })]
  expect(shown([...reported, ...times(2, { decision: 'family' })])?.counts).toEqual(['few', 5, 'few', 4])
})

test('one small count takes the next smallest with it, as it would follow from the sum', () => {
  const reported = [
    ...times(5, { records: 'paper' }),
    ...times(4, { records: 'both' }),
    ...times(1, { records: 'electronic' }),
  ]
  expect(shown(reported)).toMatchObject({ answered: 10, counts: [5, 'few', 'few'] })
})

test('several answers of one person count for one person', () => {
  const reported = times(4, { 'role-of-nurses': ['blood', 'triage'] })
  expect(shown(reported)).toMatchObject({ answered: 4, counts: ['few', 4, 'few', 4, 'few', 'few'] })
})

test('the typical answer of an ordered question is its middle', () => {
  const reported = [
    ...times(3, { 'time-per-patient': 'under-5' }),
    ...times(4, { 'time-per-patient': '10-20' }),
  ]
  expect(tallyAnswers(reported)[0]?.typical).toBe('10-20')
})

test('a middle that too few people gave is not told', () => {
  const reported = (['never', 'sometimes', 'often'] as const).map((shortages) => ({ shortages }))
  expect(tallyAnswers(reported)[0]).toMatchObject({ answered: 3 })
  expect(tallyAnswers(reported)[0]).not.toHaveProperty('typical')
})

test.each([
  ['a known answer', { decision: 'family' }, true],
  ['nothing', {}, true],
  ['several where several hold', { 'role-of-nurses': ['blood', 'lead'] }, true],
  ['one of them twice', { 'role-of-nurses': ['blood', 'blood'] }, false],
  ['several where one holds', { decision: ['family', 'doctor'] }, false],
  ['an unknown answer', { decision: 'nobody' }, false],
  ['an unknown question', { weather: 'good' }, false],
])('%s', (_, answers, isRead) => {
  expect(systemAnswersSchema.safeParse(answers).success).toBe(isRead)
})

const answers = fc
  .record(
    Object.fromEntries(
      questions.map(({ id, scale, answers }) => [
        id,
        scale === 'many'
          ? fc.uniqueArray(fc.constantFrom(...answers), { minLength: 1 })
          : fc.constantFrom(...answers),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((made) => systemAnswersSchema.parse(made))

test('no small count can be read or worked out, and no answer is lost', () => {
  fc.assert(
    fc.property(fc.array(answers, { maxLength: 30 }), (reported) => {
      for (const { answered, counts, scale } of tallyAnswers(reported)) {
        const told = counts.flatMap(({ count }) => (count === 'few' ? [] : [count]))
        expect(told.every((count) => count >= smallestCell)).toBe(true)
        if (answered === 'few' || scale === 'many') continue
        const hidden = counts.length - told.length
        const rest = answered - told.reduce((sum, count) => sum + count, 0)
        if (hidden < 2) expect(rest).toBe(0)
      }
    }),
  )
})
