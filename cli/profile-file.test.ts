import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readProfileFile } from './profile-file.ts'
import { Refusal } from './refusal.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'famulus-profile-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What is said about a file with this text, the file called FILE; nothing when it can be used. */
function saidOf(text: string, name = 'my.yaml'): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return refusalOf(file)
}

function refusalOf(file: string): string {
  try {
    readProfileFile(file)
    return ''
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(error.exitCode).toBe(2)
    return error.message.replaceAll(file, 'FILE')
  }
}

describe('a file that can be used', () => {
  test.each([
    ['is YAML', 'profile: 1\ncitizenships: [DE]\n', 'my.yaml'],
    ['is JSON', '{"profile": 1, "citizenships": ["DE"]}', 'my.json'],
    [
      'has a mark at its beginning, as Windows makes them',
      '\uFEFFprofile: 1\ncitizenships: [DE]\n',
      'my.yaml',
    ],
    ['has the line ends of Windows', 'profile: 1\r\ncitizenships: [DE]\r\n', 'my.yaml'],
    ['has keys that are not filled in yet', 'profile: 1\ncitizenships: [DE]\nschool:\nsex:\n', 'my.yaml'],
  ])('%s', (_, text, name) => {
    writeFileSync(join(folder, name), text)
    expect(readProfileFile(join(folder, name))).toEqual({ profile: 1, citizenships: ['DE'] })
  })
})

test.each([
  ['year that no course has', 'study: {year: 99}', ['study.year', '99', 'at most 8']],
  ['country in small letters', 'citizenships: [FR, de]', ['citizenships[1]', '"de"', 'ISO 3166', 'capitals']],
  ['day that does not exist', 'passport: {validUntil: 2027-02-30}', ['passport.validUntil', '"2027-02-30"']],
  ['word where a number belongs', 'study: {failedCourses: two}', ['study.failedCourses', '"two"']],
  ['key with a slip', 'citizenship: [DE]', ['citizenship:', 'no such key', 'Did you mean citizenships?']],
  ['list that is none', 'clerkships: surgery', ['clerkships', '"surgery"']],
])('a %s is named with its place, its value and what would be right', (_, line, named) => {
  const [first, problem, ...more] = saidOf(`profile: 1\nasOf: 2026-11-22\n${line}\n`).split('\n')
  expect(first).toBe('FILE has a problem:')
  for (const part of named) expect(problem).toContain(part)
  expect(problem).toMatch(/Right would be|Did you mean/)
  expect(more).toEqual([])
})

test('every problem is named, not only the first', () => {
  const said = saidOf('profile: 1\ncitizenships: [de]\nresidence: Germany\nfoo: 1\n')
  expect(said.split('\n').map((line) => line.split(':')[0])).toEqual([
    'FILE has 3 problems',
    '  citizenships[0]',
    '  residence',
    '  foo',
  ])
})

test.each([
  ['is not YAML', 'profile: [1\n', 'in line 2, column 1, the indentation does not fit, or a bracket'],
  ['has a key twice', 'profile: 1\nsex: female\nsex: male\n', 'in line 3, column 1, a name stands there for'],
  ['has a star that YAML takes for an alias', 'profile: 1\nrole: *me\n', 'a value begins with *'],
  ['has two documents', 'profile: 1\n---\nprofile: 1\n', 'a second document begins'],
])('a file that %s is not readable', (_, text, said) => {
  const [first, second] = saidOf(text).split('\n')
  expect(first).toBe('FILE has a problem:')
  expect(second).toMatch(/^ {2}The text is not readable as YAML or JSON: /)
  expect(second).toContain(said)
})

test.each([
  ['a number', '5'],
  ['a sentence', 'I study medicine'],
  ['a list', '- profile: 1'],
])('%s is no profile', (_, text) => {
  expect(saidOf(text)).toMatch(/^FILE has a problem:\n {2}The profile: .+ Right would be: a mapping/)
})

test.each([
  ['There is no profile FILE.', 'nowhere.yaml'],
  ['FILE is a folder; name the profile in it.', '.'],
])('%s', (said, name) => {
  expect(refusalOf(join(folder, name)).split('\n')[0]).toBe(said)
})

test('an empty file is named, with the way to fill it', () => {
  expect(saidOf('\n')).toBe('FILE is empty.\nStart with: famulus ask --profile FILE')
})
