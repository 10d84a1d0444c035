import type { Deps } from '../deps.ts'
import type { Who } from '../http/who.ts'
import { addressHeader, createSignIn, type SignIn, type SignInOptions } from './sign-in.ts'

export type Accounts = {
  /** Answers what is asked under /api/auth. `address` is where the caller's connection comes from. */
  readonly handle: (request: Request, address: string) => Promise<Response>
  readonly whoIs: (request: Request) => Promise<Who | undefined>
  /** Sends a link that signs in whoever reads it, and leads to the page `then`. */
  readonly sendSignInLink: (email: string, then?: string) => Promise<void>
}

/** `isDemo`: its people have no second factor and count as having shown one, until somebody sets one up. */
export function openAccounts(deps: Deps, options: SignInOptions & { readonly isDemo?: boolean }): Accounts {
  const signIn = createSignIn(deps, options)
  return {
    handle: (request, address) => signIn.handler(from(address, request)),
    whoIs: (request) => whoIs(signIn, request, options.isDemo === true),
    sendSignInLink: async (email, then = '/') => {
      const headers = new Headers({ origin: options.url })
      await signIn.api.signInMagicLink({ body: { email, callbackURL: then }, headers })
    },
  }
}

async function whoIs(signIn: SignIn, request: Request, isDemo: boolean): Promise<Who | undefined> {
  const found = await signIn.api.getSession({ headers: request.headers })
  if (!found) return undefined
  const { user, session } = found
  const hasSecondFactor =
    Boolean(session.passkeyId) || (user.twoFactorEnabled ? Boolean(session.secondFactorAt) : isDemo)
  const signedInAt = session.createdAt.toISOString()
  return { personId: user.id, sessionId: session.id, hasSecondFactor, signedInAt }
}

function from(address: string, request: Request): Request {
  const headers = new Headers(request.headers)
  headers.set(addressHeader, address)
  return new Request(request, { headers })
}
