import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dayOf, parseSpan } from '../time/index.ts'
import { factOrigins, factsOf, type Interval, type Profile, readProfile, tables } from './index.ts'

const folder = join(import.meta.dirname, '../../examples')
const texts = globSync('*.yaml', { cwd: folder })
  .sort()
  .map((path) => [basename(path, '.yaml'), readFileSync(join(folder, path), 'utf8')] as const)
const today = dayOf('2026-11-22')

test('there are at least ten', () => {
  expect(texts.length).toBeGreaterThanOrEqual(10)
})

describe.each(texts)('%s', (_, text) => {
  test('is right', () => {
    expect(readProfile(parse(text))).toEqual({ profile: parse(text) })
  })

  test('says at its top which hard rules it hits', () => {
    expect(text).toMatch(/^# [\s\S]*\n# Hits: /)
  })

  test('becomes facts of the registry, each with its origin', () => {
    const facts = factsOf(parse(text))
    const keys = [facts.scalars, facts.codes, facts.records].flatMap((part) => Object.keys(part))
    expect(Object.keys(factOrigins(parse(text))).sort()).toEqual(keys.sort())
    for (const [table, { rows }] of Object.entries(facts.records))
      for (const row of rows)
        expect(Object.keys(tables[table as keyof typeof tables].fields)).toEqual(
          expect.arrayContaining(Object.keys(row)),
        )
  })

  test('doses, tests and exams lie in the past, and the passport is still valid', () => {
    const { records, scalars } = factsOf(parse(text))
    const days = (['doses', 'titres', 'tuberculosis', 'languageTests', 'exams'] as const)
      .flatMap((table) => records[table]?.rows ?? [])
      .flatMap((row) => [row.on, row.takenOn].filter((value) => typeof value === 'object'))
    expect(days.filter(({ lo }) => lo > today)).toEqual([])
    expect(scalars['passport.validUntil']?.hi ?? today).toBeGreaterThanOrEqual(today)
  })
})

describe('what they are there for', () => {
  const factsIn = (name: string) =>
    factsOf(parse(texts.find(([other]) => other === name)?.[1] ?? '') as Profile)
  const span = (text: string): Interval | undefined => parseSpan(text)

  test.each([
    ['year-6-germany', 'study.finalYearFrom', '1900..2026-10-01'],
    ['year-5-germany', 'study.finalYearFrom', '2027-10-01'],
    ['graduate-germany', 'study.medicalDegreeOn', '2026-06-10'],
    ['graduate-germany', 'study.enrolledUntil', '2026-06-30'],
    ['us-school', 'study.finalYearFrom', '1900..2026-07-01'],
    ['native-english-uk', 'study.graduationOn', '2027-07'],
    ['bcg-positive-skin-test', 'study.finalYearFrom', '2027-02-01'],
    ['imprecise-dates', 'study.finalYearFrom', '1900..2027-11-22'],
    ['nearly-empty', 'study.semester9From', '1900..2026-11-22'],
  ] as const)('%s: %s is %s', (name, fact, expected) => {
    expect(factsIn(name).scalars[fact]).toEqual(span(expected))
  })

  test('the TOEFL of May 2026 is on the new scale, in tenths; the older one is not', () => {
    const rows = factsIn('toefl-new-scale').records.languageTests?.rows
    expect(rows).toMatchObject([
      { test: 'toefl-ibt-2026', overall: { lo: 50, hi: 50 } },
      { test: 'toefl-ibt-2023', overall: { lo: 880, hi: 880 } },
    ])
  })

  test('two doses against hepatitis B, and no other', () => {
    const doses = factsIn('hepatitis-b-incomplete').records.doses
    expect(doses?.rows.filter(({ antigen }) => antigen === 'hepatitis-b')).toHaveLength(2)
    expect(doses?.complete).toBe(true)
  })
})
