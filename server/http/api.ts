import { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { failed } from './failed.ts'
import type { TakeTurn } from './limits.ts'
import { wellFormedOnly } from './well-formed.ts'
import type { AsWhoAsks, ReadAsWhoAsks, Who } from './who.ts'

/** What routes are added to. */
export type Api = {
  readonly app: OpenAPIHono
  readonly deps: Deps
  readonly whoIs: (request: Request) => Promise<Who | undefined>
  readonly asWhoAsks: AsWhoAsks
  readonly readAsWhoAsks: ReadAsWhoAsks
  /** For each person; without it nobody is limited. */
  readonly takeTurn?: TakeTurn
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
  app.use(wellFormedOnly)
  return app
}
