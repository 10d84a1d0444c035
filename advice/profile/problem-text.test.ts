import { expectedCodes, problemCodes, readProfile } from '@famulus/domain/profile'
import { createTranslator, languages } from '@famulus/messages'
import { describe, expect, test } from 'vitest'
import { problemText } from './problem-text.ts'

const [en, de] = [createTranslator('en'), createTranslator('de')]

function problemIn(sections: object) {
  const read = readProfile({ profile: 1, ...sections })
  const [problem] = 'problems' in read ? read.problems : []
  if (!problem) throw new Error('no problem found')
  return problem
}

test.each([
  [
    'a value that cannot be',
    { study: { year: 9 } },
    'study.year: 9 is not right here. Right would be: at most 8.',
    'study.year: 9 passt hier nicht. Richtig wäre: höchstens 8.',
  ],
  [
    'a key with a slip, next to a short list',
    { school: { contry: 'DE' } },
    /^school\.contry: there is no such key\. Did you mean country\? Right would be: complete, /,
    /^school\.contry: diesen Schlüssel gibt es nicht\. Gemeint ist vielleicht country\. Richtig wäre: complete, /,
  ],
  [
    'a code with a slip, without the long list',
    { clerkships: [{ discipline: 'Surgrey' }] },
    'clerkships[0].discipline: "Surgrey" is not right here. Did you mean surgery?',
    'clerkships[0].discipline: "Surgrey" passt hier nicht. Gemeint ist vielleicht surgery.',
  ],
  [
    'statements that contradict each other',
    { insurances: [{ kind: 'health', from: '2027-05', until: '2027-03' }] },
    'insurances[0].until: this ends before it begins. Right would be: a date that is not before 2027-05.',
    'insurances[0].until: das endet, bevor es beginnt. Richtig wäre: ein Datum, das nicht vor 2027-05 liegt.',
  ],
  [
    'an imprecise number',
    { study: { curriculumYears: 'six' } },
    /Right would be: .*\{from: 3, to: 5\}/,
    /Richtig wäre: .*\{from: 3, to: 5\}/,
  ],
])('a problem is said in both languages: %s', (_, sections, english, german) => {
  const problem = problemIn(sections)
  expect(problemText(problem, en)).toMatch(english)
  expect(problemText(problem, de)).toMatch(german)
})

describe.each(languages)('in %s', (language) => {
  const t = createTranslator(language)
  const values = { value: '7', limit: 1, codes: 'a', told: 'b', first: 1, second: 2, year: 1, years: 6 }
  const more = { date: '2027-05', from: 1, to: 6, test: 'ielts' }

  test.each(problemCodes)('%s has a sentence', (code) => {
    expect(t(`problems.${code}`, values)).toMatch(/\.$/)
  })

  test.each(expectedCodes)('what would be right has words: %s', (code) => {
    expect(t(`problems.expected.${code}`, { ...values, ...more })).not.toBe('')
  })
})
