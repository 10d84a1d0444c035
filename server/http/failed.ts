import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { StorageAway } from '../documents/objects/storage-away.ts'
import { log } from '../observability/index.ts'
import { isUnreachable } from '../store/is-unreachable.ts'
import { refusedByDatabase } from './refused-by-database.ts'

/**
 * What nobody expected: logged with the number of the request, that whoever asked can name, and answered without a word
 * of what it was. A database that cannot be reached is no bug, and may be there again at the next try.
 */
export function failed(error: Error, context: Context): Response {
  if (error instanceof HTTPException && error.status === 400)
    return context.json({ refused: 'malformed', problems: [] }, 400)
  const requestId = context.get('requestId') ?? randomUUID()
  const ofRequest = context.get('log') ?? log.child({ requestId })
  if (isUnreachable(error)) {
    ofRequest.warn({ code: 'code' in error ? error.code : undefined }, 'the database cannot be reached')
    return context.json({ refused: 'unavailable' }, 503, { 'Retry-After': '5' })
  }
  if (error instanceof StorageAway) {
    ofRequest.warn({ code: error.code }, 'a paper cannot be fetched')
    return context.json({ refused: 'storage_away' }, 503, { 'Retry-After': '5' })
  }
  if (refusedByDatabase(error) === 'storage_full') {
    ofRequest.error({ err: error }, 'the database has no room left')
    return context.json({ refused: 'storage_full', requestId }, 503)
  }
  ofRequest.error({ err: error }, 'the request failed')
  return context.json({ refused: 'failed', requestId }, 500)
}
