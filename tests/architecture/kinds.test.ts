import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { caseFiles, casesOf } from '../../domain/requirements/kinds/cases.testing.ts'
import { kinds } from '../../domain/requirements/kinds/index.ts'

const folder = join(import.meta.dirname, '..', '..', 'domain', 'requirements', 'kinds')
const names = kinds.map(({ name }) => name)
const definitions = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !/\.(test|testing)\.ts$/.test(file))
  .map((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    return { file, kinds: [...text.matchAll(/\bdefineKind\(\s*'([^']+)'/g)].map(([, name]) => name) }
  })
  .filter((definition) => definition.kinds.length > 0)
  .sort((a, b) => (String(a.kinds) < String(b.kinds) ? -1 : 1))

test('one file is one kind, under its name', () => {
  expect(definitions).toEqual([...names].sort().map((name) => ({ file: `${name}.ts`, kinds: [name] })))
})

test('every kind has its file of cases, and no file is left over', () => {
  expect(caseFiles().sort()).toEqual([...names].sort())
})

describe.each(names)('the cases of %s', (name) => {
  const cases = casesOf(name)

  test('are at least four, each under a name of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(4)
    expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length)
  })

  test('are about it', () => {
    const about = `"kind":"${name}"`
    expect(
      cases.filter(({ needs }) => !JSON.stringify(needs).includes(about)).map((one) => one.name),
    ).toEqual([])
  })

  test('show every verdict that it can have', () => {
    // A promise is met while nobody knows.
    const isPromise = cases.every(({ core }) => core.op === 'promised')
    const verdicts = new Set(cases.map((one) => one.expect))
    expect([...verdicts].sort()).toEqual(isPromise ? ['met', 'unmet'] : ['met', 'unknown', 'unmet'])
  })
})
