import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** What lies in the data folder beside the database: secret, master key, documents. By path, with slashes. */
export async function keptFiles(dataFolder: string): Promise<string[]> {
  const found = await readdir(dataFolder, { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dataFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('database/') && !path.startsWith('famulus.lock'))
    .sort()
}

export const readKept = async (dataFolder: string, path: string): Promise<string> =>
  (await readFile(join(dataFolder, path))).toString('base64')

/** For its owner's eyes only: keys are among them. */
export async function writeKept(dataFolder: string, path: string, base64: string): Promise<void> {
  const file = join(dataFolder, ...path.split('/'))
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(file, Buffer.from(base64, 'base64'), { mode: 0o600, flag: 'wx' })
}
