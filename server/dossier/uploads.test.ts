import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationDeps, nowMs, runProgramme, wishes } from '../applications/host.testing.ts'
import { addApplications } from '../applications/index.ts'
import { pdf as emptyPdf, partBytes, uploading } from '../documents/files.testing.ts'
import { addDocuments, masterKeyOf, newDocumentKey } from '../documents/index.ts'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { databases } from '../store/databases.testing.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addOrganisation, addPerson } from '../store/world.testing.ts'
import { heic, jpeg, locked, pdfSaying, png } from './foreign.testing.ts'
import { addDossier } from './index.ts'

describe.each(databases)('on %s', (_, newPlace) => {
  let store: Store
  let routes: Asking
  let [host, home, registrar, dean] = ['', '', '', '']
  beforeAll(async () => {
    store = await openStore(await newPlace())
    registrar = await addPerson(store.db, 'registrar')
    dean = await addPerson(store.db, 'dean')
    host = await addOrganisation(store.db, 'host', registrar)
    home = await addOrganisation(store.db, 'home', dean)
    await runProgramme(store.db, host, { needsEndorsement: false })
    const master = masterKeyOf(newDocumentKey())
    const add = (api: Parameters<typeof addDossier>[0]) => {
      const deps = { ...applicationDeps(store.db), master, scan: undefined }
      addApplications(api, deps)
      addDocuments(api, deps)
      addDossier(api, deps)
    }
    routes = askingRoutes(store, add, () => nowMs)
  })
  afterAll(() => store.close())

  const applicant = async (role: string) => {
    const id = await addPerson(store.db, role)
    const profile = {
      profile: 1,
      immunisations: [{ antigen: 'hepatitis-b', doses: ['2020-01-01', '2020-03-01'] }],
    }
    const begun = { programmeId: 'us-example', wishes, profile }
    const { applicationId } = (await routes.asked(id, 'POST', '/applications', begun)).body as {
      applicationId: string
    }
    const path = `/applications/${id}/${applicationId}`
    const { upload } = uploading(routes, id)
    const paper = `${path}/papers/insurance/documents`
    const attach = async (file: Buffer, more: object = {}, sharesHealth = false) => {
      const document = await upload(file, more)
      expect((await routes.asked(id, 'PUT', `${paper}/${document}`, { sharesHealth })).status).toBe(200)
      return document
    }
    const submit = () => routes.asked(id, 'POST', `${path}/moves`, { move: 'submit', sharesHealth: true })
    const detach = (document: string) => routes.asked(id, 'DELETE', `${paper}/${document}`)
    return { id, applicationId, path, attach, submit, detach }
  }
  const dossier = async (person: string, path: string, query = '') => {
    const answer = await routes.sent(person, 'GET', `${path}/dossier${query}`)
    expect(answer.status).toBe(200)
    return new Uint8Array(await answer.arrayBuffer())
  }
  const opened = async (person: string, path: string, query = '') =>
    getDocument({ data: await dossier(person, path, query) }).promise
  const asHost = () => `?organisationId=${host}`

  test('shows every page of what was uploaded, with its text, in the contents, and for those who do not see it', async () => {
    const { id, path, attach } = await applicant('shows')
    const without = (await opened(id, path)).numPages
    await attach(pdfSaying('Anatomy passed', 'Surgery passed'), { name: 'transcript.pdf' })
    await attach(png(40, 20), { name: 'card.png', kind: 'insurance-proof' })
    const pdf = await opened(id, path)
    expect(pdf.numPages).toBe(without + 3)
    const texts = (await textOf(pdf)).slice(-3)
    expect(texts.join(' ')).toMatch(/Anatomy passed.*Surgery passed/)
    expect(texts.join(' ')).toContain('transcript.pdf, uploaded on 22 November 2026, 2 pages')
    expect((await pdf.getOutline()).slice(-2).map(({ title }) => title.replace(/^\d+\s*/, ''))).toEqual(
      expect.arrayContaining([expect.stringMatching(/transcript/i), expect.stringMatching(/insurance/i)]),
    )
    const alternatives = (await figuresOf(pdf)).filter((alt) => alt.includes('page'))
    expect(alternatives.toSorted()).toEqual([
      'card.png: page 1 of 1, as it was uploaded',
      'transcript.pdf: page 1 of 2, as it was uploaded',
      'transcript.pdf: page 2 of 2, as it was uploaded',
    ])
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect(Object.keys((await pdf.getAttachments()) as object)).toEqual(['application.json'])
  })

  test('is an archive as long as it shows no page that somebody else wrote', async () => {
    const { id, path, attach } = await applicant('archive')
    await attach(png(40, 20), { name: 'card.png' })
    await attach(jpeg(), { name: 'photo.jpg' })
    const part = /<pdfaid:part>(\d)<\/pdfaid:part>/
    const standardOf = async () => part.exec(Buffer.from(await dossier(id, path)).toString('latin1'))?.[1]
    expect(await standardOf()).toBe('3')
    await attach(pdfSaying('a page'))
    expect(await standardOf()).toBe(undefined)
  })

  test('names what it cannot show, with the reason, and holds it as it is', async () => {
    const { id, path, attach } = await applicant('cannot')
    await attach(heic, { name: 'photo.heic' })
    await attach(locked(pdfSaying('secret')), { name: 'locked.pdf' })
    await attach(emptyPdf(700), { name: 'broken.pdf' })
    await attach(png(4, 4, { width: 20_000, height: 20_000 }), { name: 'bomb.png' })
    await attach(jpeg(65_000), { name: 'bomb.jpg' })
    await attach(png(4, 4, { width: 8, height: 8 }), { name: 'short.png' })
    await attach(pdfSaying(...Array.from({ length: 301 }, () => 'page')), { name: 'long.pdf' })
    await attach(pdfSaying('still shown'))
    const pdf = await opened(id, path)
    const text = (await textOf(pdf)).join(' ')
    expect(text).toContain('still shown')
    for (const says of [
      '(photo.heic): pages of this format cannot be shown',
      '(locked.pdf): the file is locked by a password',
      '(broken.pdf): the file cannot be read',
      '(bomb.png): too large for this document',
      '(bomb.jpg): too large for this document',
      '(long.pdf): too many pages',
    ])
      expect(text).toContain(says)
    const attached = (await pdf.getAttachments()) as Record<string, { content: Uint8Array }>
    const kept = Object.values(attached).map(({ content }) => Buffer.from(content))
    expect(kept.some((file) => file.equals(heic))).toBe(true)
  })

  test('gives each side what it may read: nothing before it is sent, nothing withdrawn, and to nobody else anything', async () => {
    const { id, path, attach, submit, detach } = await applicant('sides')
    const taken = await attach(pdfSaying('taken back'))
    await attach(pdfSaying('for the host'))
    expect((await routes.sent(registrar, 'GET', `${path}/dossier${asHost()}`)).status).toBe(404)
    await submit()
    const textFor = async () => (await textOf(await opened(registrar, path, asHost()))).join(' ')
    expect(await textFor()).toMatch(/taken back.*for the host|for the host.*taken back/)
    expect((await detach(taken)).status).toBe(200)
    expect(await textFor()).not.toContain('taken back')
    expect(await textFor()).toContain('for the host')
    for (const [who, query] of [
      [dean, `?organisationId=${home}`],
      [dean, asHost()],
      [await addPerson(store.db, 'stranger'), ''],
    ] as const)
      expect((await routes.sent(who, 'GET', `${path}/dossier${query}`)).status, query).not.toBe(200)
    expect((await textOf(await opened(id, path))).join(' ')).not.toContain('taken back')
  })

  test('holds health only for whom it is shared with and who asks for it, and the student sees that they did', async () => {
    const { id, applicationId, path, attach, submit } = await applicant('health')
    await store.db
      .updateTable('applications')
      .set({ homeOrganisationId: home, endorsementRequestedAt: new Date(nowMs).toISOString() })
      .where('applicationId', '=', applicationId)
      .execute()
    await attach(pdfSaying('titre 120'), { kind: 'lab-report', name: 'HIV.pdf' }, true)
    await submit()
    const textFor = async (who: string, query: string) =>
      (await textOf(await opened(who, path, query))).join(' ')
    const reads = async () => {
      const { body } = await routes.asked(id, 'GET', path)
      return (body as { events: { move: string }[] }).events.filter(({ move }) => move === 'read_document')
    }
    const plain = await textFor(registrar, asHost())
    expect(plain).not.toMatch(/titre|HIV/)
    expect(plain).toContain('it tells of health')
    expect(await textFor(dean, `?organisationId=${home}&health=included`)).not.toMatch(/titre|HIV/)
    expect(await reads()).toHaveLength(0)
    expect(await textFor(registrar, `${asHost()}&health=included`)).toContain('titre 120')
    expect(await reads()).toHaveLength(1)
    expect(await textFor(id, '?health=included')).toContain('titre 120')
    expect(await reads()).toHaveLength(1)
  })

  test('is given also where a document is not as it was sealed', async () => {
    const { id, path, attach } = await applicant('damaged')
    const document = await attach(pdfSaying('lost'), { name: 'lost.pdf' })
    await store.db
      .updateTable('documentChunks')
      .set({ sealed: Buffer.alloc(partBytes, 1) })
      .where('documentId', '=', document)
      .execute()
    expect((await textOf(await opened(id, path))).join(' ')).toContain('(lost.pdf): the file cannot be read')
  })
})

function textOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent()
    return items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replaceAll(/\s+/g, ' ')
  })
  return Promise.all(pages)
}

type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] }

/** The alternative texts of its figures, from its tags. */
async function figuresOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const below = (node: Node): string[] => [
    ...(node.role === 'Figure' ? [node.alt ?? ''] : []),
    ...(node.children ?? []).flatMap(below),
  ]
  const pages = Array.from({ length: pdf.numPages }, async (_, index) =>
    below(((await (await pdf.getPage(index + 1)).getStructTree()) ?? {}) as Node),
  )
  return (await Promise.all(pages)).flat()
}
