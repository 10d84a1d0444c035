import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

declare module 'hono' {
  interface ContextVariableMap {
    log: Log
  }
}

/**
 * Notes of every request its method, the pattern of its route (a path can hold a token), its status and how long it
 * took. To be added after what gives it an id.
 */
export const observed =
  (log: Log, requests?: Metrics['requests']): MiddlewareHandler =>
  async (context, next) => {
    const startedMs = performance.now()
    const ofRequest = log.child({ requestId: context.get('requestId') })
    context.set('log', ofRequest)
    await next()
    const ms = performance.now() - startedMs
    const { method } = context.req
    const { status } = context.res
    const route = routeOf(context)
    requests?.observe({ method, route, status }, ms / 1000)
    ofRequest[levelOf(status, route)]({ method, route, status, ms: Math.round(ms * 10) / 10 }, 'request')
  }

/** Pages and files are one route, or every address that somebody thinks up would be a series of its own. */
const routeOf = (context: Context): string => routePath(context).replace(/^\/?\*$/, 'pages')

function levelOf(status: number, route: string): 'error' | 'debug' | 'info' {
  if (status >= 500) return 'error'
  return route === 'pages' || route === '/healthz' || route === '/readyz' ? 'debug' : 'info'
}
