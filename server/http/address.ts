import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

export type AddressOf = (context: Context) => string

/**
 * Where a request comes from. Behind a proxy that is what the proxy has added last to X-Forwarded-For: everything
 * before it is what the caller claims.
 */
export const addressOf =
  (isBehindProxy: boolean): AddressOf =>
  (context) => {
    const passedOn = isBehindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : ''
    return passedOn || (getConnInfo(context).remote.address ?? '')
  }
