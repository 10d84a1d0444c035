import { describe, expect, test } from 'vitest'
import { readProgramme } from './read-programme.ts'

/** A programme with nothing wrong; what a test is about is put in its place. */
const lines = [
  'id: xx-example',
  'name: Example University Hospital',
  'country: DE',
  'sources:',
  '  - {key: main, url: "https://example.org/electives", title: Electives, year: 2025}',
  'requirements:',
  '  - id: final_year',
  '    about: study_year',
  '    says: Students in their final year.',
  '    needs: {kind: study-year, final: true}',
  '    source: main',
  '  - id: language',
  '    about: language',
  '    says: Spoken German.',
  '    needs: {kind: language, language: de, level: B2}',
  '    source: main',
  'status: {state: open, asOf: 2025, source: main}',
]

/** The text with some lines changed: `{ 10: '    needs: {…}' }`, counted from 1; nothing takes a line away. */
function text(changes: Readonly<Record<number, string | undefined>> = {}): string {
  const changed = lines.map((line, index) => (index + 1 in changes ? changes[index + 1] : line))
  return `${changed.filter((line) => line !== undefined).join('\n')}\n`
}

function problemsOf(
  changes: Readonly<Record<number, string | undefined>>,
  file = 'programmes/xx-example.yaml',
) {
  const read = readProgramme(file, text(changes))
  return 'problems' in read ? read.problems : []
}

test('a file without a mistake is read', () => {
  const read = readProgramme('programmes/xx-example.yaml', text())
  expect('programme' in read && read.programme.requirements.map(({ id }) => id)).toEqual([
    'final_year',
    'language',
  ])
})

describe('a mistake is named with file, line, place and mend:', () => {
  test.each([
    [
      'quotes that do not end',
      { 9: '    says: "Students in their final year.' },
      { line: 9, path: '', message: 'Missing closing "quote', mend: 'look at quotes, brackets' },
    ],
    [
      'a key that is there twice',
      { 3: 'name: Another' },
      { line: 3, path: '', message: 'Map keys must be unique', mend: 'look at' },
    ],
    [
      'a star that YAML takes for an alias',
      { 9: '    says: *final*' },
      { line: 9, path: '', message: '"*final*" refers to nothing', mend: 'look at quotes' },
    ],
    [
      'an unknown key',
      { 8: '    about: study_year\n    colour: red' },
      {
        line: 9,
        path: 'requirements[final_year]',
        message: 'unknown key "colour"',
        mend: 'allowed here: id, about, says',
      },
    ],
    [
      'an unknown kind',
      { 10: '    needs: {kind: study-yaer, final: true}' },
      {
        line: 10,
        path: 'requirements[final_year].needs.kind',
        message: 'it is "study-yaer"',
        mend: 'catalogue kinds',
      },
    ],
    [
      'an unknown parameter of a kind',
      { 10: '    needs: {kind: study-year, final: true, last: true}' },
      {
        line: 10,
        path: 'requirements[final_year].needs',
        message: 'unknown key "last"',
        mend: 'allowed here: kind, final',
      },
    ],
    [
      'a topic that does not exist',
      { 8: '    about: astrology' },
      { line: 8, path: 'requirements[final_year].about', message: '"astrology"', mend: 'study_year' },
    ],
    [
      'a key that is missing',
      { 2: undefined },
      { line: 1, path: 'name', message: 'it is missing', mend: 'give a text' },
    ],
    [
      'a rule without needs and without a sentence',
      { 10: undefined },
      { line: 7, path: 'requirements[final_year]', message: 'either `needs`', mend: 'as the message says' },
    ],
    [
      'a source that is not in the file',
      { 11: '    source: mian' },
      {
        line: 11,
        path: 'requirements.0.source',
        message: 'source "mian" is not among',
        mend: 'use one of: main',
      },
    ],
    [
      'one of several sources that is not in the file',
      { 16: '    source: [main, faq]' },
      {
        line: 16,
        path: 'requirements.1.source',
        message: 'source "faq" is not among',
        mend: 'use one of: main',
      },
    ],
    [
      'the source of the status',
      { 17: 'status: {state: open, source: news}' },
      { line: 17, path: 'status.source', message: 'source "news" is not among', mend: 'use one of: main' },
    ],
    [
      'an id that is there twice',
      { 12: '  - id: final_year' },
      {
        line: 12,
        path: 'requirements.1.id',
        message: 'requirement "final_year" is there twice',
        mend: 'another id',
      },
    ],
    [
      'a group of one',
      { 13: '    about: language\n    group: languages' },
      {
        line: 14,
        path: 'requirements.1.group',
        message: 'group "languages" has only this member',
        mend: 'remove',
      },
    ],
  ])('%s', (_, changes, { line, path, message, mend }) => {
    expect(problemsOf(changes)).toEqual([
      {
        file: 'programmes/xx-example.yaml',
        line,
        path,
        message: expect.stringContaining(message),
        mend: expect.stringContaining(mend),
      },
    ])
  })

  test.each([
    ['of another name', 'programmes/xx-other.yaml'],
    ['whose name only ends like it', 'programmes/my-xx-example.yaml'],
  ])('a file %s than its id', (_, file) => {
    expect(problemsOf({}, file)).toEqual([
      {
        file,
        line: 1,
        path: 'id',
        message: 'id "xx-example" is not the name of the file',
        mend: 'call the file xx-example.yaml',
      },
    ])
  })
})

test('wrong indentation is named where it begins', () => {
  const [first] = problemsOf({ 8: '   about: study_year' })
  expect(first).toMatchObject({ line: 8, message: 'Sequence item without - indicator' })
})

test('several mistakes are named together, each on its line', () => {
  const problems = problemsOf({ 11: '    source: a', 12: '  - id: final_year', 16: '    source: b' })
  expect(problems.map(({ line, path }) => [line, path])).toEqual([
    [11, 'requirements.0.source'],
    [16, 'requirements.1.source'],
    [12, 'requirements.1.id'],
  ])
})

test.each([
  ['nothing', ''],
  ['only a comment', '# later\n'],
  ['a sentence', 'Students in their final year.\n'],
])('a file with %s is a mistake on its first line', (_, content) => {
  const read = readProgramme('programmes/xx-example.yaml', content)
  expect('problems' in read && read.problems.map(({ line }) => line)).toEqual([1])
})
