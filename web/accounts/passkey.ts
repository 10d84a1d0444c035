import { Refused } from '@famulus/contract'
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser'
import { askSignIn } from './ask-sign-in.ts'

/** Has the device make a passkey, and adds it under a name. Rejects as `askSignIn`, or for what the device did not do. */
export async function addPasskey(name: string): Promise<void> {
  const optionsJSON = await askSignIn<PublicKeyCredentialCreationOptionsJSON>('/passkey/add-options', {})
  const response = await startRegistration({ optionsJSON }).catch(dropped)
  await askSignIn('/passkey/add', { name, response })
}

/**
 * Signs in with a passkey of the device. With `autofill` it waits, for as long as the page is there, until somebody takes the
 * passkey that the browser offers in a field of the page.
 */
export async function signInByPasskey({ autofill = false } = {}): Promise<void> {
  const optionsJSON = await askSignIn<PublicKeyCredentialRequestOptionsJSON>('/passkey/sign-in-options', {})
  const response = await startAuthentication({ optionsJSON, useBrowserAutofill: autofill }).catch(dropped)
  await askSignIn('/passkey/sign-in', { response })
}

/** A browser does not tell whether somebody said no or the device has no such passkey (WebAuthn 3, 14.5.2). */
function dropped(error: unknown): never {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    throw new Refused(409, { refused: 'passkey_not_added' })
  throw new Refused(400, { refused: 'passkey_dropped', cause: String(error) })
}
