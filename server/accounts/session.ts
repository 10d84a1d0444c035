import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse } from 'hono/utils/cookie'
import { type Kysely, sql } from 'kysely'
import type { Who } from '../http/who.ts'
import { type Acting, becoming } from '../store/as-actor.ts'
import type { Statement } from '../store/at-once.ts'
import type { Database } from '../store/database.ts'

/** How long a session lasts since it was last lengthened, and how long it is used before it is lengthened again. */
export const lasts = { seconds: 7 * 86_400, lengthenedAfterSeconds: 86_400 } as const

/**
 * Reads the token out of the cookie, where the signature is the server's. The format is better-auth's: the token, a dot, and
 * the HMAC-SHA-256 of the token in base64.
 */
export function tokenReader(url: string, secret: string): (headers: Headers) => string | undefined {
  const name = `${url.startsWith('https:') ? '__Secure-' : ''}famulus.session_token`
  return (headers) => {
    const signed = parse(headers.get('cookie') ?? '', name)[name]
    const at = signed?.lastIndexOf('.') ?? -1
    if (signed === undefined || at < 1) return undefined
    const token = signed.slice(0, at)
    const given = Buffer.from(signed.slice(at + 1))
    const right = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
    return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
  }
}

export type Row = {
  readonly id: string
  readonly personId: string
  readonly passkeyId: string | null
  readonly secondFactorAt: string | null
  readonly twoFactorEnabled: boolean
  readonly createdAt: string
  readonly expiresAt: string
}

const columns = `s.id, s.person_id as "personId", s.passkey_id as "passkeyId", s.second_factor_at as "secondFactorAt",
  p.two_factor_enabled as "twoFactorEnabled", s.created_at as "createdAt", s.expires_at as "expiresAt"`

export async function findSession(db: Kysely<Database>, token: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select ${sql.raw(columns)} from sessions s join people p using (person_id) where s.token = ${token}`.execute(
    db,
  )
  return rows[0]
}

/**
 * Sent by the owner: finds the session, and from then on until the end of the transaction row-level security holds for its
 * person, or for nobody.
 */
export function entering(token: string, acting: Acting): Statement {
  const values: string[] = []
  const value = (one: string) => `$${values.push(one)}`
  const text = `select ${columns}, ${becoming('s.person_id', acting, value)}
    from (values (${value(token)})) given (token) left join sessions s using (token) left join people p using (person_id)`
  return { text, values }
}

/** The session that was found, in what `entering` gave. */
export function enteredBy([row]: readonly object[]): Row | undefined {
  const { id } = row as Row | { readonly id: null } // as `entering` names its columns
  return id === null ? undefined : (row as Row)
}

/** Whether better-auth would lengthen it now. */
export const isDue = ({ expiresAt }: Row, nowMs: number): boolean =>
  Date.parse(expiresAt) - nowMs <= 1000 * (lasts.seconds - lasts.lengthenedAfterSeconds)

/** `isDemo`: its people have no second factor and count as having shown one, until somebody sets one up. */
export function whoIn(row: Row, nowMs: number, isDemo: boolean): Who | undefined {
  const { id: sessionId, personId, createdAt: signedInAt } = row
  if (Date.parse(row.expiresAt) < nowMs) return undefined
  const hasSecondFactor =
    row.passkeyId !== null || (row.twoFactorEnabled ? row.secondFactorAt !== null : isDemo)
  return { personId, sessionId, hasSecondFactor, signedInAt }
}
