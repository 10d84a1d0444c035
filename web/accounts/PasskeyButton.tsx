import { Button } from '@mantine/core'
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useT } from '../app/language.tsx'
import { signInByPasskey } from './passkey.ts'
import { SignInRefusal } from './SignInRefusal.tsx'

/** `offersItself`: passkeys are offered in the field of the page for the address, too, where the browser can do that. */
type Props = { readonly offersItself?: boolean; readonly done: () => void }

/** Signs in with a passkey; nothing where a browser has none. */
export function PasskeyButton({ offersItself = false, done }: Props) {
  const t = useT()
  const entering = useMutation({ mutationFn: () => signInByPasskey(), onSuccess: done })
  // Only one of the two can ask the device at a time.
  useOffer(offersItself && !entering.isPending && !entering.isSuccess, done)
  if (!browserSupportsWebAuthn()) return null
  return (
    <>
      <Button variant="default" loading={entering.isPending} onClick={() => entering.mutate()}>
        {t('credentials.passkey.sign-in')}
      </Button>
      <SignInRefusal error={entering.error} />
    </>
  )
}

/** A challenge lasts five minutes, and a page may stand open for longer. */
const renewMs = 4 * 60_000

/** Nobody asked for it, so that it says nothing when it comes to nothing: the button is there. */
function useOffer(isWanted: boolean, done: () => void): void {
  const taken = useEffectEvent(done)
  useEffect(() => {
    if (!isWanted) return
    let isHere = true
    const offer = async () => {
      if (!(await browserSupportsWebAuthnAutofill()) || !isHere) return
      await signInByPasskey({ autofill: true })
      if (isHere) taken()
    }
    const offerQuietly = () => offer().catch(() => undefined)
    offerQuietly()
    const renewing = setInterval(offerQuietly, renewMs)
    return () => {
      isHere = false
      clearInterval(renewing)
      WebAuthnAbortService.cancelCeremony()
    }
  }, [isWanted])
}
