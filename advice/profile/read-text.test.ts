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
  ['names what is not there', 'profile: *lost\n', [/^The text is not readable as YAML or JSON: .*lost/]],
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
