import type { Mark } from '@famulus/advice/requirements'
import type { Answer } from '@famulus/domain/programmes'
import { style } from '../terminal/style.ts'

/** Each answer has a sign, a word and a colour: never colour alone. */
const signs = {
  yes: '●',
  fixable: '◐',
  'not-yet': '◷',
  ask: '✉',
  unknown: '?',
  no: '○',
} as const satisfies Record<Answer, string>
const colours = {
  yes: 'green',
  fixable: 'yellow',
  'not-yet': 'blue',
  ask: 'cyan',
  unknown: 'magenta',
  no: 'gray',
} as const satisfies Record<Answer, string>

export const signOf = (answer: Answer): string => signs[answer]
export const paintAnswer = (answer: Answer) => (text: string) => style(colours[answer], text)

const marks = {
  met: '✓',
  unmet: '✗',
  unknown: '?',
  reach: '◐',
  'not-applicable': '–',
  sentence: '¶',
  promise: '•',
} as const satisfies Record<Mark, string>
const markColours = {
  met: 'green',
  unmet: 'red',
  unknown: 'magenta',
  reach: 'yellow',
  'not-applicable': 'gray',
  sentence: 'cyan',
  promise: 'blue',
} as const satisfies Record<Mark, string>

export const paintMark = (mark: Mark): string => style(markColours[mark], marks[mark])
export const paintAs = (mark: Mark) => (text: string) => style(markColours[mark], text)
