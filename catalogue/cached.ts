import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { catalogueFolder } from './files.ts'

/**
 * Reading and checking all files takes about a second, so what was read without a problem is kept in the user's cache
 * folder, under a key of every file's size and time of change. Undefined: nothing is kept, or a file has changed since.
 */
export function kept<Data>(name: string): Data | undefined {
  try {
    return JSON.parse(readFileSync(fileFor(name), 'utf8')) as Data // kept by `keep`, from data that passed the schemas
  } catch {
    return undefined // not there yet, or cut off: it is made anew
  }
}

export function keep(name: string, data: unknown): void {
  const file = fileFor(name)
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(cacheFolder(), { recursive: true })
    for (const old of readdirSync(cacheFolder()))
      if (old.startsWith(`${name}-`)) rmSync(join(cacheFolder(), old), { force: true })
    writeFileSync(draft, JSON.stringify(data))
    renameSync(draft, file)
  } catch {
    // A home that cannot be written to costs a second the next time, nothing else.
  }
}

const fileFor = (name: string): string => join(cacheFolder(), `${name}-${fingerprint()}.json`)
const cacheFolder = (): string => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'famulus')

let known: string | undefined

/** The files of the catalogue, and the code whose schemas they passed. */
function fingerprint(): string {
  if (known !== undefined) return known
  const hash = createHash('sha256')
  const domain = fileURLToPath(new URL('../..', import.meta.resolve('@famulus/domain/programmes')))
  for (const folder of [catalogueFolder, join(domain, 'domain')]) {
    for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
      if (!/\.(yaml|ts)$/.test(name) || name.includes('node_modules')) continue
      const { size, mtimeMs } = statSync(join(folder, name))
      hash.update(`${name} ${size} ${mtimeMs}\n`)
    }
  }
  known = hash.digest('hex').slice(0, 16)
  return known
}
