import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, sessionMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { SendMail } from '../mail.ts'
import { addPasskey, passkeyOptions } from './add-passkey.ts'
import { madePasskey, passkeyName, shownPasskey } from './answers.ts'
import { removePasskey, renamePasskey } from './change-passkey.ts'
import { showPasskey, signInOptions } from './show-passkey.ts'
import { type Site, siteOf } from './site.ts'

type Options = { readonly url: string; readonly sendMail: SendMail }

/** Passkeys under /api/auth/passkey, as a part of better-auth, which makes the session as for every other way in. */
export function passkeysPlugin(deps: Deps, options: Options) {
  const site = siteOf(options.url)
  return {
    id: 'passkeys',
    endpoints: { ...toSignIn(deps, site), ...toAdd(deps, site, options), ...toChange(deps, options) },
  } satisfies BetterAuthPlugin
}

const post = { method: 'POST' } as const
const signedIn = { ...post, use: [sessionMiddleware] }
const done = { ok: true }
const passkeyId = z.uuid()

function toSignIn(deps: Deps, site: Site) {
  return {
    passkeySignInOptions: createAuthEndpoint('/passkey/sign-in-options', post, async (context) =>
      context.json(await signInOptions(deps, site)),
    ),
    passkeySignIn: createAuthEndpoint(
      '/passkey/sign-in',
      { ...post, body: z.strictObject({ response: shownPasskey }) },
      async (context) => {
        const { internalAdapter } = context.context
        const shown = await showPasskey(deps, site, context.body.response)
        const user = shown && (await internalAdapter.findUserById(shown.personId))
        if (!user) throw new APIError('UNAUTHORIZED', { refused: 'passkey_void' })
        const begun = { passkeyId: shown.passkeyId }
        const session = await internalAdapter.createSession(user.id, false, begun)
        await setSessionCookie(context, { session, user })
        return context.json(done)
      },
    ),
  }
}

function toAdd(deps: Deps, site: Site, options: Options) {
  return {
    passkeyAddOptions: createAuthEndpoint('/passkey/add-options', signedIn, async (context) =>
      context.json(await passkeyOptions(deps, site, context.context.session.user)),
    ),
    passkeyAdd: createAuthEndpoint(
      '/passkey/add',
      { ...signedIn, body: z.strictObject({ name: passkeyName, response: madePasskey }) },
      async (context) => {
        const { user } = context.context.session
        if (!(await addPasskey(deps, site, user.id, context.body)))
          throw new APIError('CONFLICT', { refused: 'passkey_not_added' })
        await tell(deps, options, user.id, 'passkey-added')
        return context.json(done)
      },
    ),
  }
}

function toChange(deps: Deps, options: Options) {
  return {
    passkeyRename: createAuthEndpoint(
      '/passkey/rename',
      { ...signedIn, body: z.strictObject({ passkeyId, name: passkeyName }) },
      async (context) => {
        const { body } = context
        const whose = { personId: context.context.session.user.id, passkeyId: body.passkeyId }
        if (!(await renamePasskey(deps, whose, body.name))) throw notThere()
        return context.json(done)
      },
    ),
    passkeyRemove: createAuthEndpoint(
      '/passkey/remove',
      { ...signedIn, body: z.strictObject({ passkeyId }) },
      async (context) => {
        const { user, session } = context.context.session
        const whose = { personId: user.id, passkeyId: context.body.passkeyId }
        if (!(await removePasskey(deps, whose, session.id))) throw notThere()
        await tell(deps, options, user.id, 'passkey-removed')
        return context.json(done)
      },
    ),
  }
}

const notThere = () => new APIError('NOT_FOUND', { refused: 'not_found' })

/** Whoever did not do it themselves hears of it by another way. */
async function tell(
  { db }: Deps,
  { url, sendMail }: Options,
  personId: string,
  code: 'passkey-added' | 'passkey-removed',
): Promise<void> {
  const { email, language } = await db
    .selectFrom('people')
    .select(['email', 'language'])
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  await sendMail({ to: email, code, facts: { link: `${url}/account` }, language })
}
