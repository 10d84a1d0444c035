import type { Expected, Problem } from '@famulus/domain/profile'
import type { Translate } from '@famulus/messages/speaking'
import type { TextProblem } from './read-text.ts'

/** Next to a good guess, a list that is longer than two lines helps nobody. */
const LONGEST_LIST = 200

/** What is wrong with a profile at one place, and what would be right; or why a text is none. */
export function problemText(problem: Problem | TextProblem, t: Translate): string {
  if (problem.code === 'empty-text') return t('problems.empty-text')
  if (problem.code === 'not-a-text') return t('problems.not-a-text')
  if (problem.code === 'unreadable-text') return t('problems.unreadable-text', problem.at)
  if (problem.code === 'too-large-text')
    return t('problems.too-large-text', {
      megabytes: megabytesOf(problem.bytes),
      most: megabytesOf(problem.most),
    })
  const { path, code, value, allowed, didYouMean } = problem
  const place = path || t('problems.whole-profile')
  const opening = t(`problems.${code}`, { value: shown(value) })
  const expected = expectedText(allowed, t)
  if (didYouMean === undefined) return t('problems.sentence', { place, opening, expected })
  const ending = expected.length > LONGEST_LIST ? 'guess' : 'guess-or'
  return t(`problems.sentence.${ending}`, { place, opening, expected, guess: didYouMean })
}

/** To one decimal, upwards, so that what is too large never looks as large as what is allowed. */
const megabytesOf = (bytes: number): number => Math.ceil(bytes / 100_000) / 10

const expectedText = ({ code, values }: Expected, t: Translate): string =>
  t(`problems.expected.${code}`, values)

const LONGEST_VALUE = 60

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}
