import type { Passkey } from '@famulus/contract'
import { Button, TextInput } from '@mantine/core'
import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { askSignIn } from './ask-sign-in.ts'
import { deviceOf } from './device.ts'
import styles from './Passkeys.module.css'
import { addPasskey } from './passkey.ts'
import signIn from './SignIn.module.css'
import { SignInRefusal } from './SignInRefusal.tsx'

/** The passkeys of an account: added, renamed, removed. */
export function Passkeys({ passkeys }: { readonly passkeys: readonly Passkey[] }) {
  const t = useT()
  const again = useAgain()
  const device = deviceOf(navigator.userAgent)
  const name = device ? t('accounts.sessions.browser', device) : t('credentials.passkey.default-name')
  const adding = useMutation({ mutationFn: () => addPasskey(name), onSuccess: again })
  return (
    <section className={`${signIn.link} card`} id="passkeys">
      <h2>{t('credentials.passkey.title')}</h2>
      <p className="soft">{t('credentials.passkey.what')}</p>
      {passkeys.length > 0 ? (
        <ul className={styles.passkeys}>
          {passkeys.map((passkey) => (
            <Kept key={passkey.passkeyId} passkey={passkey} />
          ))}
        </ul>
      ) : null}
      {browserSupportsWebAuthn() ? (
        <Button variant="default" loading={adding.isPending} onClick={() => adding.mutate()}>
          {t('credentials.passkey.add')}
        </Button>
      ) : (
        <p>{t('credentials.passkey.unsupported')}</p>
      )}
      <p aria-live="polite">{adding.isSuccess ? t('credentials.passkey.added') : ''}</p>
      <SignInRefusal error={adding.error} />
      {passkeys.length > 0 ? <p className="soft">{t('credentials.passkey.last')}</p> : null}
    </section>
  )
}

function useAgain() {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      ['me', 'credentials', 'sessions'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    )
}

function Kept({ passkey }: { readonly passkey: Passkey }) {
  const t = useT()
  const { passkeyId, createdAt, lastUsedAt, isBackedUp } = passkey
  const said = [
    t('credentials.passkey.since', { at: Date.parse(createdAt) }),
    lastUsedAt === null
      ? t('credentials.passkey.unused')
      : t('credentials.passkey.used', { at: Date.parse(lastUsedAt) }),
    ...(isBackedUp ? [t('credentials.passkey.backed-up')] : []),
  ]
  const removing = useMutation({
    mutationFn: () => askSignIn('/passkey/remove', { passkeyId }),
    onSuccess: useAgain(),
  })
  return (
    <li>
      <Rename passkey={passkey} />
      <small className="soft">{said.join(' · ')}</small>
      <Button
        variant="default"
        aria-label={t('credentials.passkey.remove-which', { name: passkey.name })}
        loading={removing.isPending}
        onClick={() => removing.mutate()}
      >
        {t('credentials.passkey.remove')}
      </Button>
      <SignInRefusal error={removing.error} />
    </li>
  )
}

function Rename({ passkey: { passkeyId, name: kept } }: { readonly passkey: Passkey }) {
  const t = useT()
  const [name, setName] = useState(kept)
  const renaming = useMutation({
    mutationFn: () => askSignIn('/passkey/rename', { passkeyId, name }),
    onSuccess: useAgain(),
  })
  const rename = (event: FormEvent) => {
    event.preventDefault()
    renaming.mutate()
  }
  return (
    <form onSubmit={rename}>
      <TextInput
        label={t('credentials.passkey.name')}
        value={name}
        required
        maxLength={100}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      {name.trim() === '' || name.trim() === kept ? null : (
        <Button type="submit" variant="default" loading={renaming.isPending}>
          {t('credentials.passkey.rename')}
        </Button>
      )}
      <SignInRefusal error={renaming.error} />
    </form>
  )
}
