import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdf, sha256Of, uploading } from './documents/files.testing.ts'
import { newDocumentKey } from './documents/index.ts'
import { openS3Server, type S3Server } from './documents/objects/s3-server.testing.ts'
import { type Listening, listen } from './listen.ts'
import { cookieOf, secret, url } from './served.testing.ts'
import { newDatabase } from './store/databases.testing.ts'
import { openStore, type Store } from './store/open-store.ts'
import { addPerson } from './store/world.testing.ts'

const papers = 6

let store: Store
let bucket: S3Server
let servers: Listening[]
let person: string
let cookie: string
beforeAll(async () => {
  const database = await newDatabase()
  store = await openStore(database)
  person = await addPerson(store.db, 'student')
  cookie = await cookieOf(store, person)
  bucket = await openS3Server()
  const storing = { place: { bucket: bucket.bucket, prefix: '' }, access: bucket.access }
  const masterKey = newDocumentKey().toString('base64')
  const site = { dist: '/', firstPage: async () => '' }
  const serving = { port: 0, database, secret, url, masterKey, storing, logLevel: 'silent' } as const
  servers = [await listen(site, serving), await listen(site, serving)]
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()))
  await bucket.close()
  await store.close()
})

function sentTo(
  server: Listening | undefined,
  method: string,
  path: string,
  body?: string | Uint8Array<ArrayBuffer>,
  type?: string,
) {
  const headers = { cookie, origin: url, ...(type === undefined ? {} : { 'content-type': type }) }
  const init = { method, headers, ...(body === undefined ? {} : { body }) }
  return fetch(`http://127.0.0.1:${server?.port}/api${path}`, init)
}

const through = (server: Listening | undefined) =>
  uploading(
    {
      asked: async (_, method, path, json) => {
        const answer = await sentTo(server, method, path, JSON.stringify(json), 'application/json')
        return { status: answer.status, body: (await answer.json()) as never }
      },
      sent: (_, method, path, bytes) =>
        sentTo(server, method, path, bytes && new Uint8Array(bytes), 'application/octet-stream'),
    },
    person,
  )

async function until(isSo: () => Promise<boolean> | boolean): Promise<boolean> {
  const untilMs = Date.now() + 40_000
  while (Date.now() < untilMs) {
    if (await isSo()) return true
    await pause(100)
  }
  return false
}

test('papers that both servers take are moved by themselves, read through both, and erased when the bucket is back', async () => {
  const hashes = new Map<string, string>()
  for (let n = 0; n < papers; n += 1) {
    const file = pdf(150_000, String(n))
    hashes.set(await through(servers[n % 2]).upload(file), sha256Of(file))
  }
  const chunks = () => store.db.selectFrom('documentChunks').select('number').execute()
  expect(await until(async () => (await chunks()).length === 0)).toBe(true)
  const readThrough = async (server: Listening | undefined, id: string) =>
    sentTo(server, 'GET', `/documents/${person}/${id}/content`)
  let read = 0
  for (const [id, hash] of hashes)
    for (const server of servers) {
      const answer = await readThrough(server, id)
      if (sha256Of(Buffer.from(await answer.arrayBuffer())) === hash) read += 1
    }
  expect(read).toBe(2 * papers)

  bucket.faultAt = () => 'gone'
  const [erased = '', other = ''] = hashes.keys()
  const away = await readThrough(servers[0], other)
  expect([away.status, await away.json()]).toEqual([503, { refused: 'storage_away' }])
  const body = JSON.stringify({ knowing: [] })
  const answer = await sentTo(servers[1], 'POST', `/documents/${erased}/erase`, body, 'application/json')
  expect(answer.status).toBe(200)
  expect((await readThrough(servers[0], erased)).status).toBe(422)
  const stillThere = bucket.objects.size
  bucket.faultAt = () => undefined
  const erasures = () =>
    store.db
      .selectFrom('objectErasures')
      .select('objectName')
      .where('dueAt', '<=', new Date().toISOString())
      .execute()
  expect(await until(async () => (await erasures()).length === 0)).toBe(true)
  const rows = await store.db.selectFrom('documentObjects').select('objectName').execute()
  console.log(
    `figure: two servers and one bucket: ${papers} papers moved by themselves, ${read} of ${2 * papers} reads whole, ${stillThere - bucket.objects.size} object erased once the bucket was back`,
  )
  expect([rows.length, bucket.objects.size]).toEqual([papers - 1, papers - 1])
}, 120_000)
