import { createHmac } from 'node:crypto'
import type { Store } from '../store/open-store.ts'

/** A session as signing in leaves it, and its cookie, signed as better-auth does. */
export async function signedIn(
  { db }: Store,
  personId: string,
  { secret, isSecure }: { readonly secret: string; readonly isSecure: boolean },
): Promise<string> {
  const now = new Date().toISOString()
  const token = personId.replaceAll('-', '')
  await db
    .insertInto('sessions')
    .values({
      id: personId,
      personId,
      token,
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      secondFactorAt: now,
      ipAddress: null,
      userAgent: null,
      createdAt: now,
      updatedAt: now,
    })
    // Of an API before this one, on the same database.
    .onConflict((one) => one.doNothing())
    .execute()
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `${isSecure ? '__Secure-' : ''}famulus.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}
