import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { partBytes, pdf, sha256Of, uploading } from '../documents/files.testing.ts'
import { addDocuments } from '../documents/index.ts'
import { masterKeyOf } from '../documents/vault/keys.ts'
import { askingRoutes } from '../http/app.testing.ts'
import { newFolder } from './databases.testing.ts'
import { openStore } from './open-store.ts'
import { runProcess } from './run-process.testing.ts'

const fileOf = (number: string) => pdf(2 * partBytes + 100, number)

test.each([2, 17, 50])(
  'killed after %i answers, an upload goes on, and a document is whole',
  async (answers) => {
    const place = await newFolder()
    const child = runProcess('upload-until-killed.testing.ts', place.path)
    const named = () => child.written().split('\n').slice(0, -1)
    while (named().length < answers && child.child.exitCode === null) await pause(2)
    child.child.kill('SIGKILL')
    await child.ended
    const answered = named().map((line) => line.split(' ') as [string, string, string])
    expect(answered.length).toBeGreaterThanOrEqual(answers)

    const store = await openStore(place)
    const master = masterKeyOf(Buffer.alloc(32, 7))
    const routes = askingRoutes(store, (api) => addDocuments(api, { ...api.deps, master, scan: undefined }))
    const { personId: student } = await store.db
      .selectFrom('people')
      .select('personId')
      .executeTakeFirstOrThrow()
    const { put, finish } = uploading(routes, student)
    const hashOf = async (id: string) =>
      sha256Of(
        Buffer.from(
          await (await routes.sent(student, 'GET', `/documents/${student}/${id}/content`)).arrayBuffer(),
        ),
      )
    const documents = await store.db.selectFrom('documents').selectAll().execute()
    const done = answered.filter(([, , what]) => what === 'done')
    expect(documents.map(({ documentId }) => documentId)).toEqual(
      expect.arrayContaining(done.map(([id]) => id)),
    )
    const numberOf = new Map(answered.map(([id, number]) => [id, number]))
    for (const { documentId, sha256 } of documents) {
      expect(await hashOf(documentId)).toBe(sha256)
      expect(sha256).toBe(sha256Of(fileOf(numberOf.get(documentId) ?? '')))
    }
    const uploads = await store.db.selectFrom('documentUploads').selectAll().execute()
    for (const { documentId: id, received } of uploads) {
      const last = answered.filter((one) => one[0] === id).at(-1)
      expect(received).toBeGreaterThanOrEqual(Number(last?.[2] ?? 0))
      const number = numberOf.get(id)
      if (number === undefined) continue
      const file = fileOf(number)
      for (let at = received; at < file.length; at += partBytes)
        await put(id, at, file.subarray(at, at + partBytes))
      expect((await finish(id, file)).status).toBe(200)
      expect(await hashOf(id)).toBe(sha256Of(file))
    }
    await store.close()
    console.log(
      `figure: kill -9 after ${answered.length} answers: ${documents.length} documents whole, ${uploads.length} uploads went on, 0 lost`,
    )
  },
)
