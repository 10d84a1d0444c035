import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    cacheFolder: string
  }
}

/** A cache with catalogue and awards in it: without one, each of the many runs that begin together reads them anew. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'famulus-cache-'))
  const bin = join(import.meta.dirname, 'bin', 'famulus.js')
  const env = { ...process.env, XDG_CACHE_HOME: cacheFolder }
  await promisify(execFile)(process.execPath, [bin, 'catalogue', 'coverage'], { env })
  project.provide('cacheFolder', cacheFolder)
  return () => rm(cacheFolder, { recursive: true })
}
