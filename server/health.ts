import type { Hono } from 'hono'

/** For whoever watches over the server: does the process live, and can it work? */
export function addHealth(app: Hono, isReady: () => Promise<boolean>): void {
  app.get('/healthz', (context) => context.json({ alive: true }))
  app.get('/readyz', async (context) => {
    const ready = await isReady()
    return context.json({ ready }, ready ? 200 : 503)
  })
}
