import type { TestProject } from 'vitest/node'
import { listen } from '../../server/listen.ts'
import { buildWeb } from '../../tools/build-web.ts'
import { builtSite } from '../../tools/built-site.ts'
import { findChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
    chromium: string
  }
}

/** Builds the app, serves it as `npm start` does, and finds a browser, once for all journeys. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium()
  await buildWeb()
  const { port, close } = await listen(await builtSite(), { port: 0, database: { kind: 'memory' } })
  project.provide('address', `http://localhost:${port}`)
  project.provide('chromium', chromium)
  return close
}
