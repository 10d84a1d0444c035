import { createTranslator } from '@famulus/messages'
import { expect, test } from 'vitest'
import { naming, problemAt, problemLine, problemsOfRule } from './problem-line.ts'

const shape = {
  place: ['requirements', 1, 'needs', 'min'],
  code: 'shape',
  facts: { code: 'not-allowed', value: 99, allowed: { code: 'at-most', values: { limit: 8 } } },
}
const together = {
  place: ['requirements', 0],
  code: 'unsatisfiable.together',
  facts: { other: 'year', reads: ['study.year'] },
}
const inLanguage = (language: 'en' | 'de') => ({ t: createTranslator(language), language })

test.each([
  ['en', shape, 'What is needed › At least: 99 is not right here. Right would be: at most 8.'],
  ['de', shape, 'Was nötig ist › Mindestens: 99 passt hier nicht. Richtig wäre: höchstens 8.'],
  [
    'en',
    { ...shape, place: ['documents', 2, 'says'] },
    'Papers › 3 › What the paper is: 99 is not right here. Right would be: at most 8.',
  ],
  ['en', together, 'Nobody can meet this and “year”. Change one of them, or make them a group.'],
] as const)('in %s a problem is said where it is, with what would be right', (language, problem, line) => {
  expect(problemLine({ ...problem, place: [...problem.place] }, inLanguage(language))).toBe(line)
})

test('another rule is named by its words', () => {
  expect(naming((id) => `Rule of the ${id}`)(together).facts.other).toBe('Rule of the year')
  expect(naming(() => 'x')(shape)).toBe(shape)
})

test('problems are found by their rule and by their field', () => {
  expect(problemsOfRule([shape, together], 1)).toEqual([shape])
  expect(problemAt([shape, together], ['requirements', 1, 'needs', 'min'])).toBe(shape)
  expect(problemAt([shape], ['requirements', 1, 'needs'])).toBeUndefined()
})
