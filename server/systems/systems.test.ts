import { join } from 'node:path'
import { openSystems } from '@famulus/catalogue/systems'
import { OpenAPIHono } from '@hono/zod-openapi'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compilePdf } from '../pdf/compile.ts'
import { newDatabase } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addSystems } from './index.ts'
import { systemsData } from './systems-data.ts'

const nowMs = Date.parse('2027-06-20T10:00:00Z')
let store: Store
const app = new OpenAPIHono()

beforeAll(async () => {
  store = await openStore(await newDatabase())
  addSystems({ app } as Parameters<typeof addSystems>[0], { db: store.db, nowMs: () => nowMs })
})
afterAll(() => store.close())

test.each(['en', 'de'] as const)(
  'the paper in %s is tagged, and says what the page says',
  async (language) => {
    const answer = await app.request(`/systems/DE/US?language=${language}`)
    const pdf = await getDocument({ data: new Uint8Array(await answer.arrayBuffer()) }).promise
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const pages = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, index) => {
        const { items } = await (await pdf.getPage(index + 1)).getTextContent()
        return items.map((item) => ('str' in item ? item.str : '')).join(' ')
      }),
    )
    // Words are hyphenated at the end of a line.
    const plain = (text: string) => text.replaceAll(/[\s‐-]+/g, '')
    const text = plain(pages.join(' '))
    const about = { home: 'DE', host: 'US', language, nowMs }
    const data = systemsData(openSystems(), [], about)
    expect(data.groups.flatMap(({ indicators }) => indicators).length).toBeGreaterThan(15)
    for (const { title, home, host } of data.groups.flatMap(({ indicators }) => indicators))
      for (const one of [title, home, host]) expect(text).toContain(plain(one))
    for (const { question } of data.questions) expect(text).toContain(plain(question))
  },
)

test('it is PDF/UA, and a country without figures is none', async () => {
  const about = { home: 'DE', host: 'NP', language: 'de', nowMs } as const
  const files = { 'data.json': systemsData(openSystems(), [], about) }
  const template = join(import.meta.dirname, 'systems.typ')
  expect(compilePdf({ template, files, nowMs }, 'ua-1').length).toBeGreaterThan(5000)
  expect((await app.request('/systems/DE/XX')).status).toBe(404)
})
