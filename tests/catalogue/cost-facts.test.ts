import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogue } from '@famulus/catalogue/reading'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

// The facts that the cost files were written from lie outside the repository, and not everybody has them.
const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'facts', 'costs')

type Source = { readonly key: string; readonly url: string }
type Fact = { readonly item: string; readonly source: string | readonly string[] }
type FactFile = { readonly id: string; readonly sources: readonly Source[]; readonly facts: readonly Fact[] }
type Entry = { readonly id: string; readonly source: string | readonly string[] }

/** Facts that stand in a file of another name. */
const renamed: Readonly<Record<string, string>> = { 'training-pay': 'pay' }

const { catalogue, problems } = loadCatalogue()
const files = new Map(catalogue.prices.costs.map((file) => [file.id, file]))
const facts: FactFile[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => parse(readFileSync(join(folder, name), 'utf8')))
  : []
const all = facts.flatMap(({ id, sources, facts: some }) => some.map((fact) => ({ id, sources, fact })))

if (facts.length === 0) console.log(`The cost files are not compared with their facts: there is no ${folder}`)
else console.log(`The cost files are compared with ${facts.length} files of ${all.length} facts.`)

describe.skipIf(facts.length === 0)('of the cost facts', () => {
  test('every file is there', () => {
    expect(facts.map(({ id }) => id).filter((id) => !entriesOf(id))).toEqual([])
  })

  test('every entry is there, with all its numbers and codes, from the same pages', () => {
    const lost = all.filter(({ id, sources, fact }) => !isKept(id, sources, fact))
    expect(lost.map(({ id, fact }) => `${id} ${JSON.stringify(fact)}`)).toEqual([])
  })

  test('every page is still named', () => {
    const lost = facts.flatMap(({ id, sources }) => {
      const kept = new Set(files.get(renamed[id] ?? id)?.sources.map(({ url }) => url))
      return sources.filter(({ url }) => !kept.has(url)).map(({ url }) => `${id} ${url}`)
    })
    expect(lost).toEqual([])
  })
})

describe('the cost files', () => {
  test('have no problem', () => {
    expect(problems).toEqual([])
  })

  test('convert every currency that they use', () => {
    const rated = new Set(catalogue.prices.rates.rates.map(({ currency }) => currency))
    const used = catalogue.prices.costs.flatMap(({ costs }) => costs.map(({ currency }) => currency))
    expect(used.filter((currency) => !rated.has(currency))).toEqual([])
  })
})

function entriesOf(id: string): Entry[] | undefined {
  const file = files.get(renamed[id] ?? id)
  return file && [...file.costs, ...file.notes]
}

/** An entry, or several, named after the item: what they say together holds all that the fact says. */
function isKept(id: string, sources: readonly Source[], fact: Fact): boolean {
  const pages = new Map(files.get(renamed[id] ?? id)?.sources.map(({ key, url }) => [key, url]))
  const wanted = new Set([fact.source].flat().map((key) => sources.find((one) => one.key === key)?.url))
  const kept = (entriesOf(id) ?? [])
    .filter((entry) => entry.id.startsWith(fact.item))
    .filter(({ source }) => [source].flat().some((key) => wanted.has(pages.get(key))))
  const text = JSON.stringify(kept)
  return kept.length > 0 && valuesOf(fact).every((value) => text.includes(value))
}

/** Every number and every code of a fact; its own words may be said otherwise, `any` country by leaving `for` out. */
function valuesOf({ source: _, item: _item, ...fact }: Fact): string[] {
  return leavesOf(fact)
    .filter((value) => value !== 'any')
    .filter((value) => typeof value === 'number' || /^[A-Z]{2,3}$|^[a-z]+(_[a-z]+)*$/.test(String(value)))
    .map(String)
}

function leavesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf)
  if (typeof value !== 'object' || value === null) return [value]
  // The countries of a table are its keys.
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(/^[A-Z]{2}$/.test(key) ? [key] : []),
    ...leavesOf(inner),
  ])
}
