import { createTranslator } from '@famulus/messages'
import { expect, test } from 'vitest'
import { problemText } from './problem-text.ts'
import { readProfileText } from './read-text.ts'

test.each([
  ['YAML', 'profile: 1\ncitizenships: [DE]\n'],
  ['JSON', '{"profile": 1, "citizenships": ["DE"]}'],
])('a profile is read from %s', (_, text) => {
  const profile = { profile: 1, citizenships: ['DE'] }
  expect(readProfileText(text)).toEqual({ profile, data: profile })
})

const t = createTranslator('en')

test.each([
  ['is empty', ' \n', ['The profile is empty.']],
  ['has brackets that stay open', 'profile: [1\n', [/^The text is not readable as YAML or JSON: /]],
  [
    'names what is not there',
    'profile: *lost\n',
    [/^The text is not readable as YAML or JSON: a value begins with \*/],
  ],
  [
    'is a picture',
    '\uFFFDPNG\u001A\0\0',
    [/^This is not a text\. Right would be: a profile in YAML or JSON/],
  ],
  [
    'is larger than any profile',
    `profile: 1\nrole: ${'x'.repeat(1_999_950)}\n`,
    ['This is larger (2 MB) than any profile. Right would be: a text of at most 1 MB.'],
  ],
  [
    'is of a later format',
    'profile: 2\ncolour: red\n',
    ['profile: 2 is newer than this Famulus can read. Right would be: 1.'],
  ],
  [
    'has several mistakes',
    'profile: 1\nresidence: de\nstudy: {colour: red}\n',
    [/^residence: "de" is not right here\./, /^study\.colour: there is no such key\./],
  ],
])('every problem of a text that %s is told', (_, text, told) => {
  const read = readProfileText(text)
  const texts = 'problems' in read ? read.problems.map((problem) => problemText(problem, t)) : []
  expect(texts).toEqual(told.map((each) => (each instanceof RegExp ? expect.stringMatching(each) : each)))
})

test.each([
  ['a bracket stays open', 'profile: 1\ncitizenships: [DE', { mistake: 'indent', line: 2, column: 18 }],
  ['a quotation mark stays open', 'profile: 1\nrole: "me\n', { mistake: 'sign', line: 3, column: 1 }],
  [
    'a line is too far left',
    'study:\n    year: 5\n  lastYear: 6\n',
    { mistake: 'indent', line: 3, column: 1 },
  ],
  ['a tab indents', 'study:\n\tyear: 5\n', { mistake: 'tab', line: 2, column: 1 }],
  ['a key is there twice', 'sex: male\nsex: male\n', { mistake: 'twice', line: 2, column: 1 }],
  ['a second document begins', 'profile: 1\n---\nprofile: 1\n', { mistake: 'several', line: 2, column: 1 }],
])('where %s is said by its place, in every language', (_, text, at) => {
  const read = readProfileText(text)
  expect(read).toEqual({ problems: [{ code: 'unreadable-text', at }] })
  const [problem] = 'problems' in read ? read.problems : []
  if (!problem) throw new Error('the text is readable')
  for (const language of ['de', 'en'] as const)
    expect(problemText(problem, createTranslator(language))).toContain(String(at.column))
})
