import { join } from 'node:path'
import { type Certificate, certificateKinds, linesOf } from '@famulus/domain/certificates'
import { OpenAPIHono } from '@hono/zod-openapi'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { compilePdf } from '../pdf/compile.ts'
import { certificateData } from './certificate-data.ts'
import { addCertificates } from './index.ts'

const nowMs = Date.parse('2027-06-20T10:00:00Z')
const app = new OpenAPIHono()
addCertificates({ app } as Parameters<typeof addCertificates>[0], { nowMs: () => nowMs })

const certificate: Certificate = {
  kind: 'final-year',
  name: 'Beispiel, Ärztin #1 *fett*',
  bornOn: '2001-05-06',
  bornAt: 'Würzburg',
  sendingSchool: 'Beispiel-Universität',
  host: 'Example Hospital & Clinics',
  department: 'Surgery',
  city: 'Boston',
  country: 'US',
  field: 'Surgery',
  supervisor: 'the head of surgery',
  firstExamOn: '2023-09-12',
  startsOn: '2027-03-01',
  endsOn: '2027-06-18',
  percent: 75,
  hoursPerWeek: 42,
  absences: [{ from: '2027-04-05', to: '2027-04-06' }],
  outcome: 'To sew, and to speak with families.',
  extra: [{ label: 'Ward', value: '7 West' }],
}

const ask = (body: object) =>
  app.request('/certificates', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function opened(body: Certificate) {
  const answer = await ask(body)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  return getDocument({ data: new Uint8Array(await answer.arrayBuffer()) }).promise
}

async function textOf(pdf: Awaited<ReturnType<typeof opened>>): Promise<string> {
  const { items } = await (await pdf.getPage(1)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}

describe.each(certificateKinds)('a certificate %s', (kind) => {
  test('says on one tagged page all that its data says, in both languages', async () => {
    const pdf = await opened({ ...certificate, kind })
    expect(pdf.numPages).toBe(1)
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const text = (await textOf(pdf)).replaceAll(/- /g, '')
    const { lines, titles } = certificateData({ ...certificate, kind }, nowMs)
    expect(lines).toHaveLength(linesOf(kind).length + 1)
    const expected = [...titles, ...lines.flatMap(({ names, values }) => [...names, ...values])]
    for (const one of expected) expect(text).toContain(one.replaceAll(/- /g, ''))
  })

  test('is PDF/UA', () => {
    const template = join(import.meta.dirname, 'certificate.typ')
    const files = { 'data.json': certificateData({ ...certificate, kind }, nowMs) }
    expect(compilePdf({ template, files, nowMs }, 'ua-1').length).toBeGreaterThan(5000)
  })
})

test('what nobody said is left open for the pen, and no absence is said as none', async () => {
  const { name, bornOn, ...rest } = certificate
  const text = await textOf(await opened({ ...rest, absences: [] }))
  expect(text).toContain('Geburtsdatum')
  expect(text).not.toContain('2001')
  expect(text).toContain('keine')
})
