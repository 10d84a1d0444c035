import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Secret = { readonly secret: string; readonly madeIn?: string }

/**
 * What cookies are signed with: as given, else from the data folder, where it is made once, for its owner's eyes only.
 * `madeIn` is the file that was just written, so that whoever starts the server can be told.
 */
export async function readSecret(given: string | undefined, dataFolder: string): Promise<Secret> {
  if (given !== undefined) return { secret: given }
  const file = join(dataFolder, 'secret')
  await mkdir(dataFolder, { recursive: true })
  const made = randomBytes(32).toString('base64url')
  // "wx" fails where there is one: of two that start at once, the second reads the first's.
  const wasMade = await writeFile(file, made, { mode: 0o600, flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
      return false
    },
  )
  return wasMade ? { secret: made, madeIn: file } : { secret: await readFile(file, 'utf8') }
}
