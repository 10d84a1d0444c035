import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { askingRoutes } from '../../http/app.testing.ts'
import { newDatabase } from '../../store/databases.testing.ts'
import { openStore } from '../../store/open-store.ts'
import { runProcess } from '../../store/run-process.testing.ts'
import { addPerson } from '../../store/world.testing.ts'
import { pdf, sha256Of, uploading } from '../files.testing.ts'
import { addDocuments } from '../index.ts'
import { masterKeyOf, newDocumentKey } from '../vault/keys.ts'
import { eraseObjects, movePapers, storageOf } from './index.ts'
import { openS3Server } from './s3-server.testing.ts'

/** At which request the process is killed, and how many milliseconds after it came: before or behind the commit. */
const kills = [
  [2, 0],
  [3, 0],
  [3, 1],
  [3, 3],
  [3, 6],
  [4, 0],
  [5, 2],
  [5, 5],
  [6, 0],
] as const
const papers = 16

test('a process killed while it moves papers loses none, and what it left behind is erased', async () => {
  const place = await newDatabase()
  const store = await openStore(place)
  const server = await openS3Server()
  const storing = { place: { bucket: server.bucket, prefix: 'a/' }, access: server.access }
  const storage = storageOf(storing)
  const master = masterKeyOf(newDocumentKey())
  let nowMs = Date.now()
  const routes = askingRoutes(
    store,
    (api) => addDocuments(api, { ...api.deps, master, scan: undefined, storage }),
    () => nowMs,
  )
  const student = await addPerson(store.db, 'student')
  const { upload } = uploading(routes, student)
  const hashes = new Map<string, string>()
  for (let n = 0; n < papers; n += 1) {
    const file = pdf(70_000, String(n))
    hashes.set(await upload(file), sha256Of(file))
  }
  const readable = async () => {
    let whole = 0
    for (const [id, hash] of hashes) {
      const answer = await routes.sent(student, 'GET', `/documents/${student}/${id}/content`)
      if (sha256Of(Buffer.from(await answer.arrayBuffer())) === hash) whole += 1
    }
    return whole
  }
  const named = async () => (await store.db.selectFrom('documentObjects').selectAll().execute()).length

  const wholeAfter: number[] = []
  for (const [at, afterMs] of kills) {
    let came = 0
    const running = runProcess(
      '../documents/objects/move-until-killed.testing.ts',
      place.url,
      JSON.stringify(storing),
    )
    server.faultAt = () => {
      came += 1
      if (came < at) return undefined
      if (came > at) return 'gone'
      if (afterMs === 0) running.child.kill('SIGKILL')
      else void pause(afterMs).then(() => running.child.kill('SIGKILL'))
      return undefined
    }
    await running.ended
    server.faultAt = () => undefined
    wholeAfter.push(await readable())
  }
  const [objects, rows] = [server.objects.size, await named()]
  expect(await movePapers(routes.deps, storage)).toBe(papers - rows)
  nowMs += 2 * 86_400_000
  const erased = await eraseObjects(routes.deps, storage)
  console.log(
    `figure: kill -9 while papers are moved: ${kills.length} times, ${objects} put, ${rows} of them named, ${papers - Math.min(...wholeAfter)} of ${papers} papers lost, ${erased} objects left behind and erased`,
  )
  expect(wholeAfter).toEqual(kills.map(() => papers))
  expect([await readable(), await named(), server.objects.size, erased]).toEqual([
    papers,
    papers,
    papers,
    objects - rows,
  ])
  await server.close()
  await store.close()
}, 120_000)
