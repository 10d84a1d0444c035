import { Refused, Unreachable } from '@famulus/contract'

/** What better-auth calls what it refuses, by the name of our sentence for it. */
const named: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong_password',
  INVALID_PASSWORD: 'wrong_password',
  EMAIL_NOT_VERIFIED: 'address_not_confirmed',
  PASSWORD_TOO_SHORT: 'password_short',
  PASSWORD_TOO_LONG: 'password_long',
  INVALID_TOKEN: 'link_void',
  INVALID_CODE: 'wrong_code',
  INVALID_BACKUP_CODE: 'wrong_backup_code',
  INVALID_TWO_FACTOR_COOKIE: 'code_late',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'code_late',
  ACCOUNT_TEMPORARILY_LOCKED: 'too_many_attempts',
  SESSION_NOT_FRESH: 'sign_in_again',
  PROVIDER_NOT_FOUND: 'institution_away',
}

/** Sign-in is not in the contract: better-auth answers under /api/auth. Rejects as `ask` does. */
export async function askSignIn<Answer>(path: string, body: object): Promise<Answer> {
  const response = await fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch((error: unknown) => {
    throw new Unreachable(String(error))
  })
  const given = (await response.json().catch(() => ({}))) as Given // a refusal of ours, or one of better-auth's
  if (response.ok) return given as Answer // as better-auth documents it
  const refused = given.refused ?? named[given.code ?? ''] ?? unnamed(response.status)
  throw new Refused(response.status, { minutes: 15, ...given, refused })
}

type Given = { readonly refused?: string; readonly code?: string }

const unnamed = (status: number): string =>
  status === 429 ? 'too_often' : status === 401 ? 'not_signed_in' : 'failed'
