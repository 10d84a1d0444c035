import { Alert, Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { askSignIn } from './ask-sign-in.ts'
import styles from './SignIn.module.css'
import { SignInRefusal } from './SignInRefusal.tsx'

/** Asks for an address and sends a link to it. Whether anybody has that address is said to nobody. */
export function LinkForm({ next, isDemo }: { readonly next: string; readonly isDemo: boolean }) {
  const t = useT()
  const [email, setEmail] = useState('')
  const sending = useMutation({
    mutationFn: () => askSignIn('/sign-in/magic-link', { email: email.trim(), callbackURL: next }),
  })
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
        // The last word lets the browser offer passkeys in this field.
        autoComplete="username webauthn"
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
        <SignInRefusal error={sending.error} />
      </div>
    </form>
  )
}
