import { z } from 'zod'
import type { Institution } from '../accounts/sign-in.ts'

const line = z.string().trim().min(1).max(300)

/** `school` is a part of the address that the provider leads back to: …/api/auth/callback/<school>. */
const institutionsSchema = z
  .array(
    z.strictObject({
      school: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .max(60)
        .refine((school) => school !== 'credential', 'so better-auth calls passwords'),
      name: line.describe('as it stands on the button'),
      issuer: z.url().refine(isSafeIssuer),
      clientId: line,
      clientSecret: line,
    }),
  )
  .min(1)
  .refine((all) => new Set(all.map(({ school }) => school)).size === all.length)

/** The JSON of FAMULUS_OIDC; undefined where it is none, or says nothing that can be used. */
export function readInstitutions(text: string): Institution[] | undefined {
  const parsed = institutionsSchema.safeParse(jsonOf(text))
  return parsed.success
    ? parsed.data.map(({ school, issuer, ...rest }) => ({
        ...rest,
        providerId: school,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      }))
    : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** OpenID Connect Discovery 1.0 (section 3) demands https; on this machine nobody listens on the way. */
function isSafeIssuer(issuer: string): boolean {
  const url = URL.parse(issuer)
  if (url?.search !== '' || url.hash !== '') return false
  return url.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
}
