import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogueFolder, yamlFiles } from './files.ts'
import { readAward } from './read-award.ts'

const file = join(catalogueFolder, 'awards', 'de-rub-promos-praktika.yaml')
const text = readFileSync(file, 'utf8')
const problemsIn = (changed: string, named = file) => {
  const result = readAward(named, changed)
  return 'problems' in result ? result.problems.map(({ line, path, message }) => [line, path, message]) : []
}
const lineOf = (piece: string) => text.slice(0, text.indexOf(piece)).split('\n').length

test('an award is read as it stands', () => {
  const result = readAward(file, text)
  if ('problems' in result) throw new Error('it has no problem')
  expect(result.award).toMatchObject({ id: 'de-rub-promos-praktika', inherits: ['de-daad-promos'] })
  expect(result.yaml.lineOf(['benefits', 1])).toBe(lineOf('{id: b2'))
})

test('every award of the catalogue is the same again from what the cache keeps of it', () => {
  const awards = yamlFiles(catalogueFolder, 'awards').map((one) => readAward(one.file, one.text))
  const read = awards.flatMap((one) => ('award' in one ? [one.award] : []))
  expect(read).toHaveLength(awards.length)
  expect(JSON.parse(JSON.stringify(read))).toEqual(read)
})

test('a benefit that is there twice is named where it stands the second time', () => {
  expect(problemsIn(text.replace('{id: b2', '{id: b1'))).toEqual([
    [lineOf('{id: b2'), 'benefits[b1].id', '"b1" is there twice'],
  ])
})

test('a file that is no YAML has the line of the slip, and nothing is taken over', () => {
  const [first] = problemsIn('id: de-award\nname: [\n')
  expect(first?.[0]).toBeGreaterThan(1)
  expect(problemsIn('')).not.toEqual([])
})
