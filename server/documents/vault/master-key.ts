import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../refusal.ts'
import { type MasterKey, masterKeyBytes, masterKeyOf } from './keys.ts'

/** `generated`: it has just been made, and whoever runs the server must be told to keep a copy. */
export type FoundMasterKey = MasterKey & { readonly generated?: { readonly path: string } }

/** The key as text: 32 bytes in base64. Undefined for anything else. */
export function parseMasterKey(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === masterKeyBytes && bytes.toString('base64') === text ? bytes : undefined
}

/** The key of the environment, or that of the folder, which is made where there is none. Throws a Refusal for a file that holds no key. */
export async function findMasterKey(given: string | undefined, folder: string): Promise<FoundMasterKey> {
  const path = join(folder, 'master.key')
  if (given !== undefined) return masterKeyOf(keyIn(given, 'FAMULUS_MASTER_KEY'))
  const kept = await readIfThere(path)
  if (kept !== undefined) return masterKeyOf(keyIn(kept, path))
  const isOurs = await writeOnce(folder, path, randomBytes(masterKeyBytes).toString('base64'))
  const key = masterKeyOf(keyIn(await readFile(path, 'utf8'), path))
  return isOurs ? { ...key, generated: { path } } : key
}

function keyIn(text: string, path: string): Buffer {
  const key = parseMasterKey(text.trim())
  if (!key) throw new Refusal({ code: 'master-key-damaged', facts: { path } })
  return key
}

function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  })
}

/** By a link, so that the file is there with its whole key or not at all, and of two servers one is first. */
async function writeOnce(folder: string, path: string, text: string): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.new`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(`${text}\n`)
    await file.sync()
    await link(draft, path)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await file.close()
    await rm(draft, { force: true })
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
