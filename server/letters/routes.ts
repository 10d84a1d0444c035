import type { Hono } from 'hono'
import type { LetterDeps } from './deps.ts'
import { publishedKeys } from './keys.ts'
import { signedRevocations } from './revoke.ts'

/** How long a copy of keys and list may be used, in seconds: so long a revoked letter can still pass as good. */
const freshS = 300

/** What anybody needs to check a letter: the keys, and the letters that were taken back. */
export function addLetters(app: Hono, deps: LetterDeps): void {
  app.get('/.well-known/famulus-keys.json', async (context) => {
    const keys = await publishedKeys(deps)
    return context.json(keys, 200, { 'Cache-Control': `public, max-age=${freshS}` })
  })
  app.get('/api/letters/revoked', async (context) => {
    const list = await signedRevocations(deps)
    return context.body(list, 200, {
      'Content-Type': 'application/jose',
      'Cache-Control': `public, max-age=${freshS}`,
    })
  })
}
