import { Refused, Unreachable } from '@famulus/contract'
import { Alert, Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './SignIn.module.css'

/** Asks for an address and sends a link to it. Whether anybody has that address is said to nobody. */
export function LinkForm({ next, isDemo }: { readonly next: string; readonly isDemo: boolean }) {
  const t = useT()
  const [email, setEmail] = useState('')
  const sending = useMutation({ mutationFn: () => sendLink(email.trim(), next) })
  const send = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate()
  }
  return (
    <form className={`${styles.link} card`} onSubmit={send}>
      <TextInput
        label={t('accounts.sign-in.email')}
        description={t('accounts.sign-in.email-what')}
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <Button type="submit" loading={sending.isPending}>
        {t('accounts.sign-in.send')}
      </Button>
      <div aria-live="polite">
        {sending.isSuccess ? (
          <Alert color="teal" variant="light">
            {t('accounts.sign-in.sent')}{' '}
            {isDemo ? <Link to="/outbox">{t('accounts.sign-in.outbox')}</Link> : null}
          </Alert>
        ) : null}
        {sending.error ? <RefusalNote error={sending.error} /> : null}
      </div>
    </form>
  )
}

/** Sign-in is not in the contract: better-auth answers under /api/auth. */
async function sendLink(email: string, callbackURL: string): Promise<void> {
  const response = await fetch('/api/auth/sign-in/magic-link', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, callbackURL }),
  }).catch((error: unknown) => {
    throw new Unreachable(String(error))
  })
  if (response.ok) return
  throw new Refused(response.status, { refused: response.status === 429 ? 'too_often' : 'failed' })
}
