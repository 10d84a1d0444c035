import { execFileSync } from 'node:child_process'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { askingRoutes } from '../http/app.testing.ts'
import { openStore } from '../store/open-store.ts'
import { startPostgres } from '../store/start-postgres.testing.ts'
import { addPerson } from '../store/world.testing.ts'
import { partBytes, pdf, sha256Of, uploading } from './files.testing.ts'
import { addDocuments } from './index.ts'
import { masterKeyOf, newDocumentKey } from './vault/keys.ts'

const [smallMiB, largeMiB] = [4, 40]

// Only root may mount a disk that is small.
test.skipIf(process.getuid?.() !== 0 || process.platform !== 'linux')(
  'when the disk is full an upload is refused in words, nothing acknowledged is lost, and with room it goes on',
  async () => {
    const disk = await mkdtemp(join(tmpdir(), 'famulus-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${smallMiB}m`, 'tmpfs', disk])
    const postgres = await startPostgres()
    const store = await openStore({ kind: 'server', url: postgres.url })
    try {
      await chown(disk, 65_534, 65_534) // as whom PostgreSQL runs
      await sql.raw(`create tablespace small location '${disk}'`).execute(store.db)
      await sql`alter table document_chunks set tablespace small`.execute(store.db)
      const master = masterKeyOf(newDocumentKey())
      const routes = askingRoutes(store, (api) => addDocuments(api, { ...api.deps, master, scan: undefined }))
      const student = await addPerson(store.db, 'student')
      const { begin, put, finish } = uploading(routes, student)
      const whole: { readonly id: string; readonly file: Buffer }[] = []
      let refused: unknown
      let rest: { id: string; at: number; file: Buffer } = { id: '', at: 0, file: Buffer.alloc(0) }
      while (refused === undefined && whole.length < 50) {
        const file = pdf(2 * partBytes, String(whole.length))
        const id = await begin(file)
        for (let at = 0; at < file.length && refused === undefined; at += partBytes) {
          const answer = await put(id, at, file.subarray(at, at + partBytes))
          if (answer.status === 200) continue
          refused = { status: answer.status, refused: answer.body.refused }
          rest = { id, at, file }
        }
        if (refused === undefined && (await finish(id, file)).status === 200) whole.push({ id, file })
      }
      expect(refused).toEqual({ status: 503, refused: 'storage_full' })
      const readable = async ({ id, file }: { id: string; file: Buffer }) => {
        const answer = await routes.sent(student, 'GET', `/documents/${student}/${id}/content`)
        return sha256Of(Buffer.from(await answer.arrayBuffer())) === sha256Of(file)
      }
      const lost = (await Promise.all(whole.map(readable))).filter((isThere) => !isThere).length
      const { body } = await routes.asked(student, 'GET', `/uploads/${rest.id}`)
      expect(body).toMatchObject({ received: rest.at })

      execFileSync('mount', ['-o', `remount,size=${largeMiB}m`, disk])
      for (let { at } = rest; at < rest.file.length; at += partBytes)
        expect((await put(rest.id, at, rest.file.subarray(at, at + partBytes))).status).toBe(200)
      expect((await finish(rest.id, rest.file)).status).toBe(200)
      expect(await readable(rest)).toBe(true)
      console.log(
        `figure: disk of ${smallMiB} MiB full: ${whole.length} documents acknowledged, ${lost} lost, the next refused at byte ${rest.at} and whole once there was room`,
      )
      expect([whole.length > 0, lost]).toEqual([true, 0])
    } finally {
      await store.close()
      await postgres.stop()
      execFileSync('umount', [disk])
      await rm(disk, { recursive: true })
    }
  },
)
