import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, askingRoutes } from '../http/app.testing.ts'
import { databases } from '../store/databases.testing.ts'
import { newId } from '../store/new-id.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { addPerson } from '../store/world.testing.ts'
import { partBytes, pdf, sha256Of, uploading } from './files.testing.ts'
import { addDocuments, type DocumentDeps } from './index.ts'
import { masterKeyOf, newDocumentKey } from './vault/keys.ts'

describe.each(databases)('on %s', (name, newPlace) => {
  let store: Store
  let routes: Asking
  let scan: DocumentDeps['scan']
  beforeAll(async () => {
    store = await openStore(await newPlace())
    const master = masterKeyOf(newDocumentKey())
    routes = askingRoutes(store, (api) =>
      addDocuments(api, {
        ...api.deps,
        master,
        get scan() {
          return scan
        },
      }),
    )
  })
  afterAll(() => store.close())

  const someone = async (role: string) => {
    const id = await addPerson(store.db, role)
    return { id, ...uploading(routes, id) }
  }
  const contentOf = async (student: string, id: string) =>
    Buffer.from(
      await (await routes.sent(student, 'GET', `/documents/${student}/${id}/content`)).arrayBuffer(),
    )
  const countOf = async (table: string, id: string) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
      where document_id = ${id}`.execute(store.db)
    return rows[0]?.n
  }

  test('a file is read as it was sent, and lies sealed', async () => {
    const { id: student, upload } = await someone('whole')
    const file = pdf(partBytes * 2 + 777, 'SECRET')
    const id = await upload(file)
    expect(await contentOf(student, id)).toEqual(file)
    const { rows } = await sql<{ sealed: Buffer }>`select sealed from document_chunks
      where document_id = ${id}`.execute(store.db)
    expect(rows).toHaveLength(9)
    expect(Buffer.concat(rows.map(({ sealed }) => sealed)).includes('SECRET')).toBe(false)
    const { body } = await routes.asked(student, 'GET', '/documents')
    expect(body).toMatchObject({
      documents: [
        { documentId: id, version: 1, scan: 'not_scanned', mediaType: 'application/pdf', readers: [] },
      ],
      uploads: [],
    })
  })

  test('parts that are sent twice, too early, uneven or too long', async () => {
    const { id: student, begin, put, finish } = await someone('parts')
    const file = pdf(partBytes + 100)
    const id = await begin(file)
    const [first, second] = [file.subarray(0, partBytes), file.subarray(partBytes)]
    expect(await put(id, partBytes, second)).toEqual({
      status: 409,
      body: { refused: 'part_out_of_order', received: 0 },
    })
    expect(await put(id, 0, first.subarray(0, 1000))).toMatchObject({ body: { refused: 'part_uneven' } })
    expect(await put(id, 0, Buffer.concat([file, Buffer.alloc(1)]))).toMatchObject({
      body: { refused: 'part_beyond_end' },
    })
    expect((await put(id, 0, first)).body).toEqual({ received: partBytes })
    expect((await put(id, 0, Buffer.alloc(partBytes, 1))).body).toEqual({ received: partBytes })
    expect((await finish(id, file)).body).toMatchObject({ refused: 'parts_missing', received: partBytes })
    expect((await routes.asked(student, 'GET', `/uploads/${id}`)).body).toMatchObject({ received: partBytes })
    expect((await put(id, partBytes, second)).body).toEqual({ received: file.length })
    expect((await finish(id, file)).status).toBe(200)
    expect(await contentOf(student, id)).toEqual(file)
    expect(await countOf('document_chunks', id)).toBe(5)
  })

  test('the same part, and the same end, sent by ten at once', async () => {
    const { id: student, begin, put, finish } = await someone('at-once')
    const file = pdf(1000)
    const id = await begin(file)
    const ten = <Result>(work: () => Promise<Result>) => Promise.all(Array.from({ length: 10 }, work))
    for (const { status, body } of await ten(() => put(id, 0, file)))
      expect([status, body]).toEqual([200, { received: 1000 }])
    for (const { status, body } of await ten(() => finish(id, file)))
      expect([status, body]).toEqual([200, { documentId: id, keptBy: [] }])
    expect([await countOf('documents', id), await countOf('document_chunks', id)]).toEqual([1, 1])
    expect(await contentOf(student, id)).toEqual(file)
    console.log(`figure: one part and one end sent 10 times at once on ${name}: 1 document, 1 chunk`)
  })

  test.each([
    ['of another type', Buffer.from('<html>'), undefined, 'wrong_type'],
    ['that was cut off', pdf(500).subarray(0, 480), undefined, 'file_damaged'],
    ['that changed on its way', pdf(500), pdf(500, 'b'), 'changed_on_the_way'],
  ])('a file %s is refused and leaves nothing', async (_, file, meant = file, refused) => {
    const { begin, putAll, finish } = await someone(`refused-${refused}`)
    const id = await begin(file)
    await putAll(id, file)
    expect(await finish(id, meant)).toMatchObject({ status: 422, body: { refused } })
    for (const table of ['documents', 'document_keys', 'document_chunks', 'document_uploads'])
      expect(await countOf(table, id)).toBe(0)
  })

  test('what the scanner finds is refused; where it is silent, the upload waits for it', async () => {
    const { id: student, begin, putAll, finish } = await someone('scanned')
    const file = pdf(500)
    const id = await begin(file)
    await putAll(id, file)
    scan = () => Promise.resolve({ refused: 'scanner_unavailable' })
    expect(await finish(id, file)).toMatchObject({ status: 503, body: { refused: 'scanner_unavailable' } })
    scan = () => Promise.resolve({ scan: 'clean' })
    expect((await finish(id, file)).status).toBe(200)
    const { body } = await routes.asked(student, 'GET', '/documents')
    expect(body).toMatchObject({ documents: [{ scan: 'clean' }] })
    const other = await begin(file)
    await putAll(other, file)
    scan = () => Promise.resolve({ refused: 'infected', signature: 'Eicar' })
    expect((await finish(other, file)).body).toEqual({ refused: 'infected', signature: 'Eicar' })
    expect(await countOf('document_keys', other)).toBe(0)
    scan = undefined
  })

  test('a full disk is said, and nothing is half', async () => {
    const { begin, put, finish } = await someone('full')
    const file = pdf(partBytes * 2)
    const id = await begin(file)
    await put(id, 0, file.subarray(0, partBytes))
    await sql`create function full_disk() returns trigger language plpgsql as $$ begin
      if new.number = 6 then raise exception 'could not extend file' using errcode = 'disk_full'; end if;
      return new; end $$`.execute(store.db)
    await sql`create trigger full_disk before insert on document_chunks
      for each row execute function full_disk()`.execute(store.db)
    const refused = await put(id, partBytes, file.subarray(partBytes))
    await sql`drop trigger full_disk on document_chunks`.execute(store.db)
    await sql`drop function full_disk`.execute(store.db)
    expect(refused).toMatchObject({ status: 503, body: { refused: 'storage_full' } })
    expect(await countOf('document_chunks', id)).toBe(4)
    expect((await put(id, partBytes, file.subarray(partBytes))).body).toEqual({ received: file.length })
    expect((await finish(id, file)).status).toBe(200)
  })

  test('five uploads at once, twenty megabytes, and nobody else', async () => {
    const { id: student, begin, upload } = await someone('limits')
    const stranger = await someone('stranger')
    const begun = await Promise.allSettled(Array.from({ length: 8 }, () => begin(pdf(500))))
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    const [id = ''] = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect((await stranger.put(id, 0, pdf(500))).status).toBe(404)
    expect((await routes.asked(stranger.id, 'DELETE', `/uploads/${id}`)).status).toBe(404)
    expect((await routes.asked(student, 'DELETE', `/uploads/${id}`)).status).toBe(200)
    expect(await countOf('document_keys', id)).toBe(0)
    await expect(begin(Buffer.alloc(20_000_001))).rejects.toThrow('"refused":"too_large"')
    const document = await upload(pdf(500))
    const path = `/documents/${student}/${document}/content`
    expect((await routes.sent(stranger.id, 'GET', path)).status).toBe(404)
    expect((await routes.asked(student, 'GET', `/documents/${student}/${newId()}/content`)).status).toBe(404)
    const answer = await routes.sent(student, 'GET', path)
    expect(answer.headers.get('Content-Disposition')).toBe(
      `attachment; filename="paper.pdf"; filename*=UTF-8''paper.pdf`,
    )
  })

  test('a file of 20 MB', async () => {
    const { id: student, upload } = await someone('large')
    const file = pdf(20_000_000)
    const startedMs = performance.now()
    const id = await upload(file)
    const uploadedMs = performance.now()
    expect(sha256Of(await contentOf(student, id))).toBe(sha256Of(file))
    const [there, back] = [uploadedMs - startedMs, performance.now() - uploadedMs].map(Math.round)
    console.log(`figure: 20 MB on ${name}: sealed and checked in ${there} ms, read in ${back} ms`)
  })
})
