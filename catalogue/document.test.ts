import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assessAwards } from '@famulus/domain/funding'
import { factsFor, factsOf, readProfile } from '@famulus/domain/profile'
import { assess } from '@famulus/domain/programmes'
import { dayOf } from '@famulus/domain/time'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { openCatalogue } from './cache.ts'
import { type Catalogue, type CatalogueDocument, openDocument } from './document.ts'
import { documentOf } from './make-document.ts'
import { openAwards } from './open-awards.ts'

let folder: string
let document: CatalogueDocument
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'famulus-document-'))
  vi.stubEnv('XDG_CACHE_HOME', folder)
  document = documentOf()
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const [today, start, weeks] = [dayOf('2026-11-22'), dayOf('2027-06-07'), 8]
const example = join(import.meta.dirname, '..', 'examples', 'year-6-germany.yaml')
const read = readProfile(parse(readFileSync(example, 'utf8')))
const known = factsOf('profile' in read ? read.profile : { profile: 1 })

/** As text: an assessment holds a function of its own (`standing.cap`), which equals no other. */
const answersIn = ({ programmes, book }: Catalogue): string[] =>
  programmes.map((compiled) => {
    const { id, country } = compiled.programme
    const facts = factsFor(known, { kind: 'clinical-elective', weeks, host: { id, country } })
    return JSON.stringify([id, assess(compiled, { facts, today, start, weeks, book })])
  })

test('a catalogue that was sent as a document gives the same answers', async () => {
  const sent = openDocument(JSON.parse(JSON.stringify(document)))
  const { catalogue } = await openCatalogue()
  expect(sent.catalogue.programmes.length).toBeGreaterThan(100)
  expect(answersIn(sent.catalogue)).toEqual(answersIn(catalogue))
  expect(sent.catalogue.prices).toEqual(catalogue.prices)
})

test('and the same awards, compiled once', async () => {
  const sent = openDocument(JSON.parse(JSON.stringify(document)))
  const { catalogue } = await openCatalogue()
  const { awards } = await openAwards(catalogue.reference)
  const query = { facts: known, today, start, weeks, book: catalogue.book }
  expect(assessAwards(sent.awards(), query)).toEqual(assessAwards(awards, query))
  expect(sent.awards()).toBe(sent.awards())
})

test('its version is of its content', () => {
  const { version, ...content } = document
  expect(version).toMatch(/^[0-9a-f]{12}$/)
  expect(documentOf()).toEqual({ version, ...content })
})
