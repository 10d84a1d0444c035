import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, askingRoutes } from '../../http/app.testing.ts'
import { failed } from '../../http/failed.ts'
import { log } from '../../observability/index.ts'
import { Refusal } from '../../refusal.ts'
import { databases } from '../../store/databases.testing.ts'
import { openStore, type Store } from '../../store/open-store.ts'
import { addPerson } from '../../store/world.testing.ts'
import { partBytes, pdf, sha256Of, uploading } from '../files.testing.ts'
import { addDocuments } from '../index.ts'
import { masterKeyOf, newDocumentKey } from '../vault/keys.ts'
import { compareWithBucket } from './compare-with-bucket.ts'
import { bringBack, eraseObjects, movePapers, openStorage, type Storage, storageOf } from './index.ts'
import { openS3Server, type S3Server } from './s3-server.testing.ts'
import { StorageAway } from './storage-away.ts'

const prefix = 'famulus/'
const dayMs = 86_400_000

describe.each(databases)('on %s', (name, newPlace) => {
  let store: Store
  let server: S3Server
  let storage: Storage
  let routes: Asking
  let nowMs: number
  beforeAll(async () => {
    log.level = 'silent'
    store = await openStore(await newPlace())
    server = await openS3Server()
    storage = storageOf({ place: { bucket: server.bucket, prefix }, access: server.access }, 10_000)
    const master = masterKeyOf(newDocumentKey())
    nowMs = Date.now() + 1000
    routes = askingRoutes(
      store,
      (api) => {
        api.app.onError(failed)
        addDocuments(api, { ...api.deps, master, scan: undefined, storage })
      },
      () => nowMs,
    )
  })
  afterEach(async () => {
    server.faultAt = () => undefined
    await store.db.deleteFrom('documentKeys').execute()
    await store.db.updateTable('documents').set({ erasedAt: new Date().toISOString() }).execute()
    nowMs += 2 * dayMs
    await eraseObjects(routes.deps, storage)
    expect([...server.objects.keys()]).toEqual([])
  })
  afterAll(async () => {
    await server.close()
    await store.close()
  })

  const someone = async (role: string) => {
    const id = await addPerson(store.db, role)
    return { student: id, ...uploading(routes, id) }
  }
  const read = (student: string, id: string) =>
    routes.sent(student, 'GET', `/documents/${student}/${id}/content`)
  const isWhole = async (student: string, id: string, file: Buffer) => {
    const answer = await read(student, id)
    return answer.status === 200 && sha256Of(Buffer.from(await answer.arrayBuffer())) === sha256Of(file)
  }
  const rows = async () => ({
    chunks: (await store.db.selectFrom('documentChunks').select('number').execute()).length,
    objects: (await store.db.selectFrom('documentObjects').select('objectName').execute()).length,
    erasures: (await store.db.selectFrom('objectErasures').select('objectName').execute()).length,
  })
  const move = () => movePapers(routes.deps, storage)

  test('a paper is moved once it is finished, is read as it was sent, and the bucket tells nothing of it', async () => {
    const { student, upload, begin, put } = await someone('mover')
    const file = pdf(partBytes * 2 + 777, 'SECRET of the student')
    const id = await upload(file, { name: 'passport-of-somebody.pdf' })
    await put(await begin(file), 0, file.subarray(0, partBytes))
    expect(await isWhole(student, id, file)).toBe(true)
    expect(await rows()).toEqual({ chunks: 9 + 4, objects: 0, erasures: 0 })
    expect([await move(), await move()]).toEqual([1, 0])
    expect(await rows()).toEqual({ chunks: 4, objects: 1, erasures: 0 })
    expect(await isWhole(student, id, file)).toBe(true)

    const [[object, content] = ['', Buffer.alloc(0)], ...more] = server.objects
    expect([more, object.startsWith(prefix)]).toEqual([[], true])
    expect(object.includes(id) || object.includes(student)).toBe(false)
    const told = ['SECRET', '%PDF', 'startxref', 'passport', student, id].filter((text) =>
      content.includes(text),
    )
    const plain = Array.from({ length: Math.floor(file.length / 64) }, (_, n) =>
      file.subarray(n * 64, n * 64 + 64),
    )
    expect([told, plain.filter((bytes) => content.includes(bytes)).length]).toEqual([[], 0])
    expect(content.length).toBe(file.length + 9 * 28)
  })

  test('one who may not read a paper may not read where it lies', async () => {
    const { upload, student } = await someone('owner')
    const id = await upload(pdf(1000))
    await move()
    const other = await addPerson(store.db, 'other')
    expect((await read(student, id)).status).toBe(200)
    expect((await routes.sent(other, 'GET', `/documents/${student}/${id}/content`)).status).toBe(404)
  })

  test('erasing a paper destroys its key at once, and its object as soon as the bucket answers', async () => {
    const { student, upload } = await someone('eraser')
    const [first, second] = [await upload(pdf(70_000, 'a')), await upload(pdf(70_000, 'b'))]
    expect(await move()).toBe(2)
    expect((await routes.asked(student, 'POST', `/documents/${first}/erase`, { knowing: [] })).status).toBe(
      200,
    )
    const keys = () => store.db.selectFrom('documentKeys').select('documentId').execute()
    expect(await keys()).toEqual([{ documentId: second }])
    expect((await read(student, first)).status).toBe(422)
    server.faultAt = () => 503
    await expect(eraseObjects(routes.deps, storage)).rejects.toThrow(StorageAway)
    expect([server.objects.size, await rows()]).toEqual([2, { chunks: 0, objects: 1, erasures: 1 }])
    server.faultAt = () => undefined
    nowMs += 1000
    expect([await eraseObjects(routes.deps, storage), await eraseObjects(routes.deps, storage)]).toEqual([
      1, 0,
    ])
    expect([server.objects.size, await rows()]).toEqual([1, { chunks: 0, objects: 1, erasures: 0 }])
    expect(await isWhole(student, second, pdf(70_000, 'b'))).toBe(true)
  })

  test('wherever the bucket fails while papers are moved, they are read meanwhile, and moved later', async () => {
    const { student, upload } = await someone('unlucky')
    const file = pdf(100_000, 'c')
    const faults = [
      ['PUT', 'gone'],
      ['PUT', 503],
      ['PUT', 403],
      ['GET', 'gone'],
      ['GET', 500],
      ['GET', 404],
    ] as const
    let lost = 0
    for (const [method, fault] of faults) {
      const id = await upload(file)
      server.faultAt = (asked) => (asked === method ? fault : undefined)
      await expect(move()).rejects.toThrow(StorageAway)
      server.faultAt = () => undefined
      if (!(await isWhole(student, id, file))) lost += 1
      expect(await move()).toBe(1)
      if (!(await isWhole(student, id, file))) lost += 1
    }
    server.faultAt = (asked, object) => {
      if (asked === 'GET') server.objects.set(object, Buffer.from('something else'))
      return undefined
    }
    const changed = await upload(file)
    await expect(move()).rejects.toThrow('NotAsPut')
    server.faultAt = () => undefined
    if (!(await isWhole(student, changed, file))) lost += 1
    nowMs += 2 * dayMs
    const left = server.objects.size - faults.length
    await eraseObjects(routes.deps, storage)
    console.log(
      `figure: bucket on ${name}: ${faults.length + 1} kinds of failure while papers are moved, ${lost} lost, ${left} objects left behind, all erased`,
    )
    expect([lost, server.objects.size, (await rows()).objects]).toEqual([0, faults.length, faults.length])
  })

  test('while the bucket is away a paper in it is refused in words, and others are uploaded and read', async () => {
    const { student, upload } = await someone('patient')
    const [moved, file] = [pdf(80_000, 'm'), pdf(80_000, 'n')]
    const id = await upload(moved)
    await move()
    for (const fault of ['gone', 503, 403] as const) {
      server.faultAt = () => fault
      const answer = await read(student, id)
      expect([answer.status, await answer.json(), answer.headers.get('retry-after')]).toEqual([
        503,
        { refused: 'storage_away' },
        '5',
      ])
    }
    const later = await upload(file)
    expect(await isWhole(student, later, file)).toBe(true)
    server.faultAt = () => undefined
    expect([await move(), await isWhole(student, id, moved), await isWhole(student, later, file)]).toEqual([
      1,
      true,
      true,
    ])
  })

  test('two servers that move the same papers at once keep each once', async () => {
    const { student, upload } = await someone('twice')
    const files = Array.from({ length: 8 }, (_, n) => pdf(70_000, String(n)))
    const ids: string[] = []
    for (const file of files) ids.push(await upload(file))
    const moved = await Promise.all([move(), move(), move()])
    const putMoreOften = server.objects.size - files.length
    nowMs += 2 * dayMs
    await eraseObjects(routes.deps, storage)
    const whole = await Promise.all(files.map((file, n) => isWhole(student, ids[n] ?? '', file)))
    console.log(
      `figure: bucket on ${name}: 3 runs at once moved ${moved.join(' + ')} of ${files.length} papers, ${putMoreOften} put a second time and erased, ${whole.filter((is) => !is).length} lost`,
    )
    expect(moved.reduce((sum, one) => sum + one, 0)).toBe(8)
    expect([server.objects.size, await rows()]).toEqual([8, { chunks: 0, objects: 8, erasures: 0 }])
    expect(whole).toEqual(files.map(() => true))
  })

  test('what is erased or put too late while it is moved leaves nothing behind', async () => {
    const { student, upload } = await someone('in-between')
    const erased = await upload(pdf(1000, 'e'))
    server.faultAt = async (method) => {
      if (method !== 'GET') return undefined
      server.faultAt = () => undefined
      await routes.asked(student, 'POST', `/documents/${erased}/erase`, { knowing: [] })
      return undefined
    }
    expect(await move()).toBe(0)
    nowMs += 1000
    expect([await eraseObjects(routes.deps, storage), server.objects.size]).toEqual([1, 0])

    const slow = await upload(pdf(1000, 's'))
    server.faultAt = async (method) => {
      if (method !== 'GET') return undefined
      server.faultAt = () => undefined
      nowMs += 2 * dayMs
      await eraseObjects(routes.deps, storage)
      return undefined
    }
    await expect(move()).rejects.toThrow('NotAsPut')
    // Read back, but the eraser has it in its hands already.
    server.faultAt = async (method) => {
      if (method === 'DELETE') return 503
      nowMs += 2 * dayMs
      if (method === 'GET') await eraseObjects(routes.deps, storage).catch(() => {}) // it is refused, and has begun
      return undefined
    }
    expect([await move(), server.objects.size]).toEqual([0, 1])
    server.faultAt = () => undefined
    expect(await eraseObjects(routes.deps, storage)).toBe(1)
    expect(await isWhole(student, slow, pdf(1000, 's'))).toBe(true)
    expect([server.objects.size, await move()]).toEqual([0, 1])
    expect(await isWhole(student, slow, pdf(1000, 's'))).toBe(true)
  })

  test('papers come back into the database where that is their place again', async () => {
    const { student, upload } = await someone('returning')
    const [one, two] = [pdf(partBytes, '1'), pdf(partBytes + 5, '2')]
    const ids = [await upload(one), await upload(two)]
    await move()
    const back = storageOf({ place: undefined, access: server.access }, 10_000)
    const refused = await openStorage(store.db, undefined).catch((error: unknown) => error)
    expect(refused instanceof Refusal && refused.reasons).toEqual([
      { code: 'storage-needed', facts: { papers: 2, bucket: 'papers' } },
    ])
    server.faultAt = () => 'gone'
    await expect(bringBack(routes.deps, back)).rejects.toThrow(StorageAway)
    server.faultAt = () => undefined
    const runs = await Promise.all([bringBack(routes.deps, back), bringBack(routes.deps, back)])
    expect(runs[0] + runs[1]).toBe(2)
    expect(await rows()).toEqual({ chunks: 4 + 5, objects: 0, erasures: 2 })
    nowMs += 1000
    expect([await eraseObjects(routes.deps, back), server.objects.size]).toEqual([2, 0])
    expect(await openStorage(store.db, undefined)).toBeUndefined()
    expect([await isWhole(student, ids[0] ?? '', one), await isWhole(student, ids[1] ?? '', two)]).toEqual([
      true,
      true,
    ])
    expect(await move()).toBe(2)
    expect(await isWhole(student, ids[1] ?? '', two)).toBe(true)
  })

  test('objects that no paper names, and papers without their object, are named and left alone', async () => {
    const { upload } = await someone('stray')
    await upload(pdf(1000, 'x'))
    await upload(pdf(1000, 'y'))
    await move()
    expect(await compareWithBucket(store.db, storage)).toEqual({ strays: [], lost: [] })
    const [first = ''] = server.objects.keys()
    server.objects.delete(first)
    server.objects.set(`${prefix}stray`, Buffer.from('?'))
    server.objects.set('of-somebody-else', Buffer.from('?'))
    expect(await compareWithBucket(store.db, storage)).toEqual({ strays: [`${prefix}stray`], lost: [first] })
    expect(server.objects.size).toBe(3)
    server.objects.delete(`${prefix}stray`)
    server.objects.delete('of-somebody-else')
  })

  test('a bucket that will never do stops the start, one that is away does not', async () => {
    const start = (access: object, bucket = server.bucket) =>
      openStorage(store.db, { place: { bucket, prefix }, access: { ...server.access, ...access } }).then(
        () => 'started',
        (error: unknown) => (error instanceof Refusal ? error.reasons : error),
      )
    const refused = (bucket: string, said: string) => [{ code: 'storage-refused', facts: { bucket, said } }]
    expect(await start({})).toBe('started')
    expect(await start({ secret: 'hidden' })).toEqual(refused('papers', 'SignatureDoesNotMatch'))
    expect(await start({ keyId: 'HIDDEN' })).toEqual(refused('papers', 'InvalidAccessKeyId'))
    expect(await start({}, 'letters')).toEqual(refused('letters', 'NoSuchBucket'))
    server.faultAt = () => 'gone'
    expect(await start({})).toBe('started')
  })
})
