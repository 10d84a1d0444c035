import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'

/** The first line; `migrations`: how many the database had. */
export const headSchema = z.strictObject({ famulusBackup: z.literal(1), migrations: z.int().min(1) })

const path = z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\]+$/)

/** What stands before the rows of a table, or is a file of the data folder. */
export const partSchema = z.union([
  z.strictObject({ table: z.string().regex(/^[a-z_]+$/) }),
  z.strictObject({ file: path, base64: z.string() }),
])

/** Lines of text, compressed, and last their SHA-256. Never over a file that is there. */
export async function writeBackupFile(file: string, lines: AsyncIterable<string>): Promise<void> {
  const hash = createHash('sha256')
  async function* whole() {
    for await (const line of lines) {
      hash.update(`${line}\n`)
      yield `${line}\n`
    }
    yield `sha256 ${hash.digest('hex')}\n`
  }
  await pipeline(Readable.from(whole()), createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600 }))
}

/** The lines of a backup without the last. Throws a Refusal at its end where it is not as it was written. */
export async function* readBackupFile(file: string): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let last: string | undefined
  try {
    const unzipped = createReadStream(file).pipe(createGunzip())
    const failed = new Promise<never>((_, reject) => unzipped.once('error', reject))
    failed.catch(() => {}) // readline ends quietly; it is asked below
    for await (const line of createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (last !== undefined) {
        hash.update(`${last}\n`)
        yield last
      }
      last = line
    }
    if (unzipped.errored) throw unzipped.errored
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^Z_/.test(String(error.code))) throw damaged(file)
    throw error
  }
  if (last !== `sha256 ${hash.digest('hex')}`) throw damaged(file)
}

export const damaged = (file: string): Refusal => new Refusal({ code: 'backup-damaged', facts: { file } })
