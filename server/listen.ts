import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createApp, type Site } from './app.ts'

export type { Site } from './app.ts'

export type Listening = { readonly port: number; readonly close: () => Promise<void> }

/** Serves the app on this machine. Port 0 takes one that is free. Rejects with EADDRINUSE for one that is taken. */
export function listen(site: Site, port: number): Promise<Listening> {
  const server = createServer(getRequestListener(createApp(site).fetch))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      const address = server.address()
      const taken = typeof address === 'object' && address ? address.port : port
      resolve({ port: taken, close: () => new Promise((done) => server.close(() => done())) })
    })
  })
}
