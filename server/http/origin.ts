import type { MiddlewareHandler } from 'hono'

/**
 * Refuses what another site makes a browser send: with everything that changes something a browser names the page's
 * origin, and no script can forge it.
 */
export const ownOriginOnly =
  (url: string): MiddlewareHandler =>
  async (context, next) => {
    const { method } = context.req
    const isReading = method === 'GET' || method === 'HEAD'
    if (!isReading && context.req.header('origin') !== new URL(url).origin)
      return context.json({ refused: 'foreign_origin' }, 403)
    return await next()
  }
