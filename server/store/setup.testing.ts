import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openPool } from './open-pool.ts'
import { startPostgres } from './start-postgres.testing.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    pgliteFolder: string
  }
}

/** One PostgreSQL for all tests of the server, and one empty PGlite: to copy it is far quicker than to make another. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'famulus-pglite-'))
  const [{ url, stop }] = await Promise.all([startPostgres(), makePglite(join(folder, 'empty'))])
  project.provide('postgresUrl', url)
  project.provide('pgliteFolder', folder)
  return async () => {
    await stop()
    await rm(folder, { recursive: true })
  }
}

async function makePglite(path: string): Promise<void> {
  await (await openPool({ kind: 'folder', path })).close()
}
