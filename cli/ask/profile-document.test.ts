import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf } from '@famulus/domain/time'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { Refusal } from '../refusal.ts'
import { ProfileDocument } from './profile-document.ts'

const today = dayOf('2026-11-22')
let folder: string
const path = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(path(name), 'utf8')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'famulus-profile-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function opened(name: string, text?: string): ProfileDocument {
  if (text !== undefined) writeFileSync(path(name), text)
  return new ProfileDocument(path(name), today)
}

describe('a new profile', () => {
  test('is no file before the first answer', () => {
    opened('new.yaml')
    expect(readdirSync(folder)).toEqual([])
  })

  test('says its version and the day of its answers', () => {
    opened('new.yaml').set([['school.country', 'DE']], [])
    expect(read('new.yaml')).toBe('profile: 1\nasOf: 2026-11-22\nschool:\n  country: DE\n')
  })

  test('may lie in a folder that is still to be made', () => {
    opened('mine/first/new.yaml').set([['residence', 'DE']], [])
    expect(parse(read('mine/first/new.yaml'))).toEqual({ profile: 1, asOf: '2026-11-22', residence: 'DE' })
  })

  test.each([
    ['empty', ''],
    ['blank', '\n\n'],
    ['a comment', '# mine\n'],
  ])('may begin with a file that is %s', (_, text) => {
    opened('new.yaml', text).set([['residence', 'DE']], [])
    expect(parse(read('new.yaml'))).toEqual({ profile: 1, asOf: '2026-11-22', residence: 'DE' })
    expect(read('new.yaml').startsWith(text.trim())).toBe(true)
  })
})

describe('an answer', () => {
  const mine = `# About me
profile: 1
asOf: 2026-11-01 # when I wrote this

# where I study
school: {country: DE} # Bochum
citizenships: [DE, FR]
study:
  # since October
  year: 5 # of 6
  asOf: 2026-11-01
`

  test('leaves comments, order and everything else as they were', () => {
    opened('my.yaml', mine).set(
      [
        ['study.year', 6],
        ['study.curriculumYears', 6],
        ['residence', 'DE'],
      ],
      [],
    )
    expect(read('my.yaml')).toBe(
      `${mine.replace('year: 5 # of 6', 'year: 6 # of 6')}  curriculumYears: 6\nresidence: DE\n`,
    )
  })

  test('leaves a long line one line', () => {
    const long = `profile: 1\nresidence: DE\ncomplete: [citizenships, statuses, languages, languageTests, clerkships, exams, immunisations, titres, tuberculosis]\n`
    opened('my.yaml', long).set([['residence', 'AT']], [])
    expect(read('my.yaml')).toBe(`${long.replace('DE', 'AT')}asOf: 2026-11-22\n`)
  })

  test('fills a section whose key was left empty, and keeps the comment there', () => {
    opened('my.yaml', 'profile: 1\nschool: # later\nasOf: 2026-11-01\n').set([['school.country', 'DE']], [])
    expect(read('my.yaml')).toBe('profile: 1\nschool:\n  # later\n  country: DE\nasOf: 2026-11-01\n')
  })

  test('can be that a list is all there is, once', () => {
    const document = opened('my.yaml', mine)
    document.set([['visas', []]], ['visas'])
    document.set([['citizenships', ['DE']]], ['citizenships', 'visas'])
    expect(document.profile.complete).toEqual(['visas', 'citizenships'])
    expect(parse(read('my.yaml'))).toMatchObject({
      citizenships: ['DE'],
      visas: [],
      complete: ['visas', 'citizenships'],
    })
  })

  test('stays JSON in a JSON file', () => {
    opened('my.json', '{"profile": 1, "citizenships": ["DE"]}').set([['residence', 'DE']], [])
    expect(JSON.parse(read('my.json'))).toEqual({
      profile: 1,
      citizenships: ['DE'],
      asOf: '2026-11-22',
      residence: 'DE',
    })
  })

  test.each([
    ['a year beyond the course', 'study.year', 99, 'study.year: 99'],
    ['a country that does not exist', 'residence', 'de', 'residence: "de"'],
    ['a day of the year that does not exist', 'study.yearStarts', '13-40', 'study.yearStarts: "13-40"'],
    ['a key that does not exist', 'study.colour', 'red', 'study.colour'],
  ])('with %s is not taken over, and the file stays as it is, byte by byte', (_, place, value, named) => {
    const document = opened('my.yaml', mine)
    const before = statSync(path('my.yaml')).mtimeMs
    expect(
      document.set(
        [
          ['residence', 'AT'],
          [place, value],
        ],
        ['visas'],
      ),
    ).toContain(named)
    expect(read('my.yaml')).toBe(mine)
    expect(statSync(path('my.yaml')).mtimeMs).toBe(before)
    expect(document.profile.residence).toBeUndefined()
  })

  test('after a wrong one is taken over', () => {
    const document = opened('my.yaml', mine)
    document.set([['study.year', 99]], [])
    expect(document.set([['study.year', 6]], [])).toBeUndefined()
    expect(parse(read('my.yaml')).study.year).toBe(6)
  })

  test('leaves nothing beside the file', () => {
    opened('my.yaml', mine).set([['residence', 'DE']], [])
    expect(readdirSync(folder)).toEqual(['my.yaml'])
  })
})

test('a file is replaced as a whole: who has it open goes on reading the old one', () => {
  const document = opened('my.yaml', 'profile: 1\n')
  const before = statSync(path('my.yaml')).ino
  document.set([['residence', 'DE']], [])
  expect(statSync(path('my.yaml')).ino).not.toBe(before)
})

test.each([
  ['cannot be used', 'profile: 1\nfoo: 1\n', 'foo'],
  ['is not YAML', 'profile: [1\n', 'not readable'],
])('a file that %s is refused before anything is asked', (_, text, said) => {
  expect(() => opened('my.yaml', text)).toThrow(Refusal)
  expect(() => opened('my.yaml', text)).toThrow(said)
  expect(read('my.yaml')).toBe(text)
})

test('a folder that cannot be written to is named', () => {
  writeFileSync(path('file'), '')
  const document = opened('file/my.yaml')
  expect(() => document.set([['residence', 'DE']], [])).toThrow(/my\.yaml cannot be saved/)
})
