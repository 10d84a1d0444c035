import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueFolder } from '@famulus/catalogue'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

/** Where a file names home schools: an award of one school and a list with another spelling of it never meet. */
const fields = new Set(['schools', 'notSchools', 'partners'])

/** Names of which one holds the other, and yet two schools. */
const different = [
  'at-university-of-vienna at-medical-university-of-vienna',
  'gb-university-college-london gb-imperial-college-london',
  'gb-university-college-london gb-kings-college-london',
  'il-ben-gurion-university il-ben-gurion-msih',
]

test('a school has one spelling', () => {
  const named = namedIn(parsed('{awards,programmes}/*.yaml'))
  const listed = namedIn(parsed('lists/*-schools.yaml'), new Set(['codes']))
  const all = [...new Set([...named, ...listed, ...placed()])]
  expect(all.length).toBeGreaterThan(50)
  const twice = all.flatMap((one) =>
    all.filter((other) => other !== one && isSameName(one, other)).map((other) => `${one} ${other}`),
  )
  expect(twice.sort()).toEqual(different)
})

/** In the same country, and all that one says of itself the other says too. */
function isSameName(one: string, other: string): boolean {
  const [land, ...words] = wordsOf(one)
  const others = wordsOf(other)
  return land === others[0] && words.length > 0 && words.every((word) => others.includes(word))
}

const wordsOf = (id: string): string[] =>
  id.split('-').filter((word) => !['of', 'the', 'university'].includes(word))

const placed = (): string[] =>
  parsed('schools.yaml').flatMap((file) =>
    (file as { schools: { id: string }[] }).schools.map(({ id }) => id),
  )

function parsed(pattern: string): unknown[] {
  return globSync(pattern, { cwd: catalogueFolder }).map((path) =>
    parse(readFileSync(join(catalogueFolder, path), 'utf8')),
  )
}

function namedIn(value: unknown, wanted: ReadonlySet<string> = fields, field = ''): string[] {
  if (typeof value === 'string') return wanted.has(field) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => namedIn(one, wanted, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => namedIn(one, wanted, key))
}
