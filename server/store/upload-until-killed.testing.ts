import { writeSync } from 'node:fs'
import { partBytes, pdf, uploading } from '../documents/files.testing.ts'
import { addDocuments } from '../documents/index.ts'
import { masterKeyOf } from '../documents/vault/keys.ts'
import { askingRoutes } from '../http/app.testing.ts'
import { openStore } from './open-store.ts'
import { addPerson } from './world.testing.ts'

/**
 * A process of its own that uploads 40 files of three parts into the folder of its first argument. It names each part, and
 * each end, as soon as it is answered: from then on it must never be lost.
 */
const store = await openStore({ kind: 'folder', path: process.argv[2] ?? '' })
const student = await addPerson(store.db, 'student')
const master = masterKeyOf(Buffer.alloc(32, 7))
const routes = askingRoutes(store, (api) => addDocuments(api, { ...api.deps, master, scan: undefined }))
const { begin, put, finish } = uploading(routes, student)
for (let number = 0; number < 40; number++) {
  const file = pdf(2 * partBytes + 100, String(number))
  const id = await begin(file)
  for (let at = 0; at < file.length; at += partBytes) {
    const { body } = await put(id, at, file.subarray(at, at + partBytes))
    writeSync(1, `${id} ${number} ${body.received}\n`)
  }
  const { status } = await finish(id, file)
  if (status === 200) writeSync(1, `${id} ${number} done\n`)
}
