import { betterAuth } from 'better-auth'
import { genericOAuth, magicLink, twoFactor } from 'better-auth/plugins'
import type { Deps } from '../deps.ts'
import { log } from '../observability/log.ts'
import { readInstantsAsDates } from './dates.ts'
import { hooksOf } from './hooks.ts'
import { languageOf, type SendMail } from './mail.ts'
import { passkeysPlugin } from './passkeys/plugin.ts'
import { lasts } from './session.ts'

/** An institution whose own accounts are good for signing in, by OpenID Connect. */
export type Institution = {
  readonly providerId: string
  /** As it stands on the button. */
  readonly name: string
  readonly discoveryUrl: string
  readonly clientId: string
  readonly clientSecret: string
}

/** `url`: where browsers find the server, such as https://electives.example. */
export type SignInOptions = {
  readonly url: string
  readonly secret: string
  readonly sendMail: SendMail
  readonly institutions?: readonly Institution[]
}

/** The header that `handle` writes the caller's address into; what a caller says of it is thrown away. */
export const addressHeader = 'x-famulus-address'

/** The mails that hold nothing but a link. */
type LinkMail = 'sign-in' | 'address-confirmation' | 'password-reset'

const linkSeconds = 15 * 60

export type SignIn = ReturnType<typeof createSignIn>

/** better-auth with our tables. It works as the owner of the database: while it works, it is not yet known who asks. */
export function createSignIn(deps: Deps, { url, secret, sendMail, institutions = [] }: SignInOptions) {
  const mail = (to: string, code: LinkMail, link: string, headers: Headers | undefined) =>
    sendMail({ to, code, facts: { link, minutes: linkSeconds / 60 }, language: languageOf(headers) })
  return betterAuth({
    baseURL: url,
    secret,
    basePath: '/api/auth',
    trustedOrigins: [url],
    telemetry: { enabled: false },
    // Without what it was asked with, which holds addresses.
    logger: { level: 'error', log: (level, message) => log[level]({ part: 'sign-in' }, message) },
    database: { db: deps.db.withPlugin(readInstantsAsDates), type: 'postgres' },
    ...tables,
    advanced: {
      // Said, because better-auth checks neither where NODE_ENV is test, and then no test would show it.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: 'famulus',
      useSecureCookies: url.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => deps.newId() },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rateLimits',
      window: 60,
      max: 60,
      customRules: byAddress,
    },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: 12,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: linkSeconds,
      sendResetPassword: ({ user, url: link }, request) =>
        mail(user.email, 'password-reset', link, request?.headers),
    },
    emailVerification: {
      expiresIn: linkSeconds,
      sendVerificationEmail: ({ user, url: link }, request) =>
        mail(user.email, 'address-confirmation', link, request?.headers),
    },
    plugins: [
      magicLink({
        expiresIn: linkSeconds,
        storeToken: 'hashed',
        rateLimit: byAddress['/sign-in/email'],
        sendMagicLink: ({ email, url: link }, context) => mail(email, 'sign-in', link, context?.headers),
      }),
      twoFactor({
        issuer: 'Famulus',
        // Whoever signs in by mail or institution has no password; a fresh session is asked for instead.
        allowPasswordless: true,
        schema: { twoFactor: { modelName: 'secondFactors', fields: { userId: 'personId' } } },
      }),
      passkeysPlugin(deps, { url, sendMail }),
      genericOAuth({
        config: institutions.map(({ name: _, ...one }) => ({
          ...one,
          pkce: true,
          scopes: ['openid', 'email', 'profile'],
        })),
      }),
    ],
    hooks: hooksOf(deps),
  })
}

/** Requests a minute from one address. A lecture hall has one address, too; accounts are guarded by their own count. */
const byAddress = {
  '/sign-in/email': { window: 60, max: 30 },
  '/sign-up/email': { window: 60, max: 10 },
  '/request-password-reset': { window: 60, max: 10 },
  '/two-factor/*': { window: 60, max: 30 },
  '/passkey/*': { window: 60, max: 60 },
}

const person = { fields: { userId: 'personId' } }
const tables = {
  user: { modelName: 'signInPeople' },
  session: {
    modelName: 'sessions',
    expiresIn: lasts.seconds,
    updateAge: lasts.lengthenedAfterSeconds,
    ...person,
    additionalFields: {
      secondFactorAt: { type: 'date', required: false, input: false },
      passkeyId: { type: 'string', required: false, input: false },
    },
  },
  // An institution may name any address. If that were enough, each could sign in as everybody else's people.
  account: {
    modelName: 'credentials',
    ...person,
    encryptOAuthTokens: true,
    accountLinking: { disableImplicitLinking: true },
  },
  verification: { modelName: 'verifications' },
} as const
