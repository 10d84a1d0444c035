import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createApp, type Site } from './app.ts'
import type { Config } from './config/config.ts'
import { isReady } from './store/is-ready.ts'
import { openStore, type Store } from './store/open-store.ts'

/** `close` takes no new request, waits for those that are under way, and closes the database last. */
export type Listening = { readonly port: number; readonly close: () => Promise<void> }

/** How long a request may still take after `close`, in milliseconds. */
const patienceMs = 10_000

/**
 * Opens the database and serves app and API on this machine. Port 0 takes one that is free. Rejects with EADDRINUSE for
 * one that is taken, and with a Refusal where the database cannot be used.
 */
export async function listen(
  site: Site,
  { port, database }: Pick<Config, 'port' | 'database'>,
): Promise<Listening> {
  const store = await openStore(database)
  const app = createApp(site, () => isReady(store.db))
  const server = createServer(getRequestListener(app.fetch))
  try {
    return { port: await listening(server, port), close: () => close(server, store) }
  } catch (error) {
    await store.close()
    throw error
  }
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

async function close(server: Server, store: Store): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), patienceMs)
  await new Promise((done) => server.close(done))
  clearTimeout(impatience)
  await store.close()
}
