import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newDatabase, newFolder } from '../store/databases.testing.ts'
import { type WholeApi, wholeApi } from './api.testing.ts'
import { type Document, type Fuzzed, idsIn, requestsOf } from './fuzz.testing.ts'

const seed = 20_261_122

describe.each([
  ['PGlite', newFolder, 5000, 1],
  ['PostgreSQL', () => newDatabase(), 5000, 8],
] as const)('on %s', (name, newPlace, runs, atOnce) => {
  let api: WholeApi
  beforeAll(async () => {
    api = await wholeApi(await newPlace())
  }, 120_000)
  afterAll(() => api.close())

  test('every request gets an answer that the document names, and never one of ours that broke', async () => {
    const read = await api.ask({ method: 'GET', path: '/openapi.json' })
    const document = (await read.json()) as Document // what it may be, document.test.ts says
    const requests = fc.sample(requestsOf(document, await idsIn(api.store)), { seed, numRuns: runs })
    const wrongIn = checkerOf(document)
    const wrong = new Map<string, unknown>()
    const statuses = new Map<number, number>()
    const askAll = async (mine: readonly Fuzzed[]) => {
      for (const request of mine) await askOne(request)
    }
    const askOne = async (request: Fuzzed) => {
      const answer = await api.ask(request)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      const found = wrongIn(request, answer.status, await answer.text())
      if (found) wrong.set(`${request.operation} ${answer.status}`, { request, found })
    }
    await Promise.all(
      Array.from({ length: atOnce }, (_, worker) => askAll(requests.filter((_, n) => n % atOnce === worker))),
    )
    expect([...wrong]).toEqual([])
    const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`)
    console.log(`figure: fuzz of the API on ${name}: ${runs} requests, 0 wrong (${counts.join(', ')})`)
    expect(statuses.get(200) ?? 0).toBeGreaterThan(runs / 20)
  }, 300_000)
})

/** What is wrong with an answer by the document, or nothing. */
function checkerOf(document: Document) {
  const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }))
  ajv.addSchema({ ...document, $id: 'document' } as never)
  const compiled = new Map<string, ValidateFunction>()
  return ({ pointer }: Fuzzed, status: number, text: string): unknown => {
    if (status >= 500) return text
    if (status === 200 && isFile(document, pointer)) return undefined
    const schema = `document${pointer}/responses/${status}/content/application~1json/schema`
    try {
      const check = compiled.get(schema) ?? ajv.compile({ $ref: schema })
      compiled.set(schema, check)
      return check(JSON.parse(text)) ? undefined : { text: text.slice(0, 500), errors: check.errors }
    } catch (error) {
      return { text: text.slice(0, 500), error: String(error) }
    }
  }
}

/** An answer that is no JSON: a document, or its content. */
function isFile({ paths }: Document, pointer: string): boolean {
  const [, path = '', method = ''] = pointer.split('/').slice(1)
  const { responses = {} } = paths[decodeURIComponent(path.replaceAll('~1', '/'))]?.[method] ?? {}
  const { content = {} } = (responses['200'] ?? {}) as { content?: object } // as OpenAPI has it
  return !('application/json' in content)
}
