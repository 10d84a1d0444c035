import { join } from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationDeps, nowMs, runProgramme, wishes } from '../applications/host.testing.ts'
import { addApplications } from '../applications/index.ts'
import { masterKeyOf, newDocumentKey } from '../documents/index.ts'
import type { Api } from '../http/api.ts'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { compilePdf } from '../pdf/compile.ts'
import { newDatabase } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { addDossier } from './index.ts'

const template = join(import.meta.dirname, 'dossier.typ')

const profile = {
  profile: 1,
  immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
}

let store: Store
let asked: Asking['asked']
let sent: Asking['sent']
let [student, registrar, host, path] = ['', '', '', '']

beforeAll(async () => {
  store = await openStore(await newDatabase())
  student = await addPerson(store.db, 'student')
  registrar = await addPerson(store.db, 'registrar')
  host = await addOrganisation(store.db, 'host', registrar)
  await runProgramme(store.db, host, { needsEndorsement: false })
  const deps = { ...applicationDeps(store.db), master: masterKeyOf(newDocumentKey()) }
  const add = (api: Api) => {
    addApplications(api, deps)
    addDossier(api, deps)
  }
  const routes = askingRoutes(store, add, () => nowMs)
  asked = routes.asked
  sent = routes.sent
  const answers = [
    { question: 'motivation', answer: 'Chirurgie & Ärztliches, 100 % #ernst_gemeint *wirklich*' },
  ]
  const made = await asked(student, 'POST', '/applications', {
    programmeId: 'us-example',
    wishes,
    profile,
    answers,
  })
  const { applicationId } = made.body as { applicationId: string }
  path = `/applications/${student}/${applicationId}`
})
afterAll(() => store.close())

const opened = async (person: string, query = '') =>
  getDocument({
    data: new Uint8Array(await (await sent(person, 'GET', `${path}/dossier${query}`)).arrayBuffer()),
  }).promise

async function textOf(pdf: PDFDocumentProxy): Promise<string> {
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent()
    return items.map((item) => ('str' in item ? item.str : '')).join(' ')
  })
  return (await Promise.all(pages)).join(' ').replaceAll(/\s+/g, ' ')
}

describe('a dossier', () => {
  test('of a draft is tagged, in the language asked for, and says what was written as it was written', async () => {
    const pdf = await opened(student, '?language=de')
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect(await pdf.getMetadata()).toMatchObject({
      info: { Title: 'Bewerbung: Example Hospital', Language: 'de' },
    })
    const text = await textOf(pdf)
    expect(text).toContain('Chirurgie & Ärztliches, 100 % #ernst_gemeint *wirklich*')
    expect(text).toContain('Das ist ein Entwurf')
    expect(await pdf.getOutline()).not.toHaveLength(0)
  })

  test('holds its data, without what tells of health', async () => {
    await asked(student, 'POST', `${path}/moves`, { move: 'submit', sharesHealth: true })
    const pdf = await opened(registrar, `?organisationId=${host}`)
    const attached = (await pdf.getAttachments()) as Record<string, { content: Uint8Array }>
    const text = Buffer.from(attached['application.json']?.content ?? []).toString('utf8')
    expect(JSON.parse(text)).toMatchObject({ state: 'submitted', snapshot: { programme: 'us-example' } })
    expect(text + (await textOf(pdf))).not.toMatch(/hepatitis/i)
  })

  test('is given also where its font lacks a letter, as a tagged PDF that keeps no archive standard', async () => {
    const answers = [{ question: 'goals', answer: '学ぶ \u{1F600} \uE000' }]
    const made = await asked(student, 'POST', '/applications', {
      programmeId: 'us-example',
      wishes,
      profile,
      answers,
    })
    const { applicationId } = made.body as { applicationId: string }
    const given = await sent(student, 'GET', `/applications/${student}/${applicationId}/dossier`)
    expect([given.status, given.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const pdf = await getDocument({ data: new Uint8Array(await given.arrayBuffer()) }).promise
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  })

  test('is for nobody else', async () => {
    const other = await addPerson(store.db, 'other')
    expect((await asked(other, 'GET', `${path}/dossier`)).status).toBe(404)
    expect((await asked(undefined, 'GET', `${path}/dossier`)).status).toBe(401)
  })

  test('could be PDF/UA as it is, but for the data that this standard does not know', () => {
    const data = { ...bare, answers: [{ asks: 'Why?', answer: 'To learn.' }], wishes: ['Surgery'] }
    const files = { 'data.json': data, 'application.json': {} }
    expect(compilePdf({ template, files, nowMs }, 'ua-1').length).toBeGreaterThan(5000)
  })
})

const words = Object.fromEntries(
  [
    'contents',
    'wishes',
    'answers',
    'rules',
    'rules-what',
    'verdict',
    'rule',
    'papers',
    'left-out',
    'letters',
    'code',
    'attached',
  ].map((word) => [word, word]),
)
const rule = {
  verdict: 'met',
  says: 'A rule',
  sources: [{ url: 'https://host.example', title: 'Electives (2026)' }],
}
const bare = {
  ...{ language: 'en', title: 'Title', subtitle: 'Subtitle', student: 'Student', footer: 'Footer' },
  ...{ on: { year: 2026, month: 11, day: 22 }, words, facts: [['Name', 'Value']], rules: [rule] },
  ...{ papers: ['transcript'], letters: [], uploads: [], leftOut: [] },
}
