import { randomUUID } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Deps } from '../deps.ts'
import { refusedByDatabase } from './refused-by-database.ts'
import type { Who } from './who.ts'

/** What routes are added to. */
export type Api = {
  readonly app: OpenAPIHono
  readonly deps: Deps
  readonly whoIs: (request: Request) => Promise<Who | undefined>
}

/** What nobody expected: logged with a number that whoever asked can name, and answered without a word of what it was. */
function failed(error: Error, context: Context): Response {
  const requestId = randomUUID()
  console.error(`The request ${requestId} failed:`, error)
  const refused = refusedByDatabase(error)
  if (refused) return context.json({ refused, requestId }, 503)
  return context.json({ refused: 'failed', requestId }, 500)
}

/** An app that says of a request that is not as the contract has it what is wrong, field by field. */
export function newApiApp(): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined
      const problems = result.error.issues.map(({ path, message }) => ({
        field: path.join('.'),
        says: message,
      }))
      return context.json({ refused: 'malformed', in: result.target, problems }, 400)
    },
  })
  app.onError(failed)
  return app
}
