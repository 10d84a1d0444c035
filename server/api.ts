import { OpenAPIHono } from '@hono/zod-openapi'
import { addOutbox } from './mail/routes.ts'
import type { Store } from './store/open-store.ts'

/** What is under /api. `showsOutbox`: anybody may read the mails that wait, links and all. Only for a demonstration. */
export function createApi({ db }: Store, { showsOutbox }: { showsOutbox: boolean }): OpenAPIHono {
  const api = new OpenAPIHono()
  if (showsOutbox) addOutbox(api, db)
  return api
}
