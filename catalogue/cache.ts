import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PriceBook } from '@famulus/domain/funding'
import { compileProgramme, type Programme } from '@famulus/domain/programmes'
import type { ActionInfo, Reference } from '@famulus/domain/requirements'
import { catalogueFolder } from './files.ts'
import { type Catalogue, loadCatalogue } from './load.ts'
import type { Problem } from './problem.ts'

type Cached = {
  readonly programmes: readonly Programme[]
  readonly reference: Reference
  readonly book: readonly ActionInfo[]
  readonly prices: PriceBook
}

/**
 * The catalogue that ships with Famulus. Reading and checking all files takes about a second, so what was read
 * without a problem is kept in the user's cache folder, under a key of every file's size and time of change.
 */
export function openCatalogue(onReading: () => void = () => {}): {
  catalogue: Catalogue
  problems: readonly Problem[]
} {
  const file = join(cacheFolder(), `catalogue-${fingerprint()}.json`)
  const cached = readCached(file)
  if (cached) return { catalogue: compiled(cached), problems: [] }
  onReading()
  const loaded = loadCatalogue()
  if (loaded.problems.length === 0) writeCached(file, loaded.catalogue)
  return loaded
}

const compiled = ({ programmes, reference, book, prices }: Cached): Catalogue => ({
  programmes: programmes.map((programme) => compileProgramme(programme, reference)),
  reference,
  book,
  prices,
})

const cacheFolder = (): string => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'famulus')

/** The files of the catalogue, and the code whose schemas they passed. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const domain = fileURLToPath(new URL('../..', import.meta.resolve('@famulus/domain/programmes')))
  for (const folder of [catalogueFolder, join(domain, 'domain')]) {
    for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
      if (!/\.(yaml|ts)$/.test(name) || name.includes('node_modules')) continue
      const { size, mtimeMs } = statSync(join(folder, name))
      hash.update(`${name} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex').slice(0, 16)
}

function readCached(file: string): Cached | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Cached // written below, from data that passed the schemas
  } catch {
    return undefined // not there yet, or cut off: it is made anew
  }
}

function writeCached(file: string, { programmes, reference, book, prices }: Catalogue): void {
  const data: Cached = { programmes: programmes.map(({ programme }) => programme), reference, book, prices }
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(cacheFolder(), { recursive: true })
    for (const old of readdirSync(cacheFolder()))
      if (old.startsWith('catalogue-')) rmSync(join(cacheFolder(), old), { force: true })
    writeFileSync(draft, JSON.stringify(data))
    renameSync(draft, file)
  } catch {
    // A home that cannot be written to costs a second the next time, nothing else.
  }
}
