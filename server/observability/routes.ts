import { timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Hono } from 'hono'
import type { Metrics } from './metrics.ts'

/** /metrics, for this machine or for whoever has the token; for everybody else there is no such page. */
export function addMetrics(app: Hono, { registry }: Metrics, token: string | undefined): void {
  app.get('/metrics', async (context) => {
    if (!isFromHere(context) && !hasToken(context, token)) return context.notFound()
    return context.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType })
  })
}

/** What a proxy passes on comes from this machine, too; but then it says for whom. */
function isFromHere(context: Context): boolean {
  const isPassedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) =>
    context.req.header(name),
  )
  return !isPassedOn && /^(::1|(::ffff:)?127\.)/.test(getConnInfo(context).remote.address ?? '')
}

function hasToken(context: Context, token: string | undefined): boolean {
  const given = Buffer.from(context.req.header('authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return token !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted)
}
