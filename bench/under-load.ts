import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import autocannon from 'autocannon'
import type { WholeApi } from '../server/http/api.testing.ts'

export const connections = 50
const seconds = 5

export type Measured = { readonly perSecond: number; readonly p99Ms: number }

type Fetch = WholeApi['fetch']

/** The same request again and again for some seconds, after one to warm up. */
export const underLoad = (fetch: Fetch, path: string, cookie?: string): Promise<Measured> =>
  served(fetch, async (url) => {
    const run = (duration: number) =>
      autocannon({
        url: `${url}${path}`,
        connections,
        duration,
        workers: 1,
        headers: cookie ? { cookie } : {},
      })
    await run(1)
    return run(seconds)
  })

/** Each request once: what they change can be changed but once. Their number is a multiple of the connections. */
export const onceEach = async (fetch: Fetch, requests: readonly autocannon.Request[]): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), 'requests-'))
  process.env.BENCH_REQUESTS = join(folder, 'requests.json')
  process.env.BENCH_CONNECTIONS = `${connections}`
  writeFileSync(process.env.BENCH_REQUESTS, JSON.stringify(requests))
  // In a thread only the path of a function will do, which its types do not know.
  const setupClient = join(import.meta.dirname, 'workload', 'own-requests.ts') as never
  const measured = await served(fetch, (url) =>
    autocannon({ url, connections, amount: requests.length, workers: 1, setupClient }),
  )
  rmSync(folder, { recursive: true })
  return measured
}

async function served(fetch: Fetch, run: (url: string) => Promise<autocannon.Result>): Promise<Measured> {
  const server = createServer(getRequestListener(fetch))
  const result = await run(`http://127.0.0.1:${await listening(server)}/api`)
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  const { '2xx': answered, non2xx, duration, latency } = result
  if (non2xx > 0) throw new Error(`${non2xx} answers were no success`)
  return { perSecond: answered / duration, p99Ms: latency.p99 }
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
