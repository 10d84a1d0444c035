import { join } from 'node:path'
import type { LogbookPaper } from '@famulus/contract'
import { OpenAPIHono } from '@hono/zod-openapi'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { compilePdf } from '../pdf/compile.ts'
import { addLogbookPaper, paperData } from './paper.ts'

const nowMs = Date.parse('2027-06-20T10:00:00Z')
const app = new OpenAPIHono()
addLogbookPaper({ app } as Parameters<typeof addLogbookPaper>[0], { nowMs: () => nowMs })

const day = (index: number) => `2027-03-${String((index % 28) + 1).padStart(2, '0')}`
const paper: LogbookPaper = {
  language: 'de',
  title: 'Logbuch: Example Hospital #1 & *Clinics*',
  author: 'A student in year 6',
  facts: [{ name: 'Wo', value: 'Example Hospital' }],
  tables: [
    { heading: 'Ziele', columns: ['Ziel', 'Stand'], rows: [['Haut nähen', '3 von 5']] },
    {
      heading: 'Einträge',
      columns: ['Tag', 'Was', 'Notiz'],
      rows: Array.from({ length: 400 }, (_, index) => [
        day(index),
        `Eintrag ${index}`,
        'Eine Notiz von einiger Länge.',
      ]),
    },
  ],
  places: ['Ort, Datum', 'Unterschrift'],
  footer: 'Aus dem Logbuch der Studentin oder des Studenten',
}

const ask = (body: object) =>
  app.request('/logbooks', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

test('every entry of a long logbook is read back from a tagged paper of several pages', async () => {
  const answer = await ask(paper)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const pdf = await getDocument({ data: new Uint8Array(await answer.arrayBuffer()) }).promise
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  expect(pdf.numPages).toBeGreaterThan(5)
  let text = ''
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    text += ` ${items.map((item) => ('str' in item ? item.str : '')).join(' ')}`
  }
  const read = text.replaceAll(/\s+/g, ' ')
  for (const { heading, rows } of paper.tables) {
    expect(read).toContain(heading)
    for (const [, what = ''] of rows) expect(read).toContain(what)
  }
  for (const said of [paper.title, 'Example Hospital', ...paper.places]) expect(read).toContain(said)
})

test('is PDF/UA, also where nothing was entered', () => {
  const template = join(import.meta.dirname, 'logbook.typ')
  for (const one of [paper, { ...paper, facts: [], tables: [], places: [] }])
    expect(
      compilePdf({ template, files: { 'data.json': paperData(one, nowMs) }, nowMs }, 'ua-1').length,
    ).toBeGreaterThan(3000)
})

test('a line with a cell too few is refused by its name', async () => {
  const answer = await ask({ ...paper, tables: [{ heading: 'x', columns: ['a', 'b'], rows: [['1']] }] })
  expect(answer.status).toBe(400)
})
