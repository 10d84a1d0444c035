import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { askSignIn } from './ask-sign-in.ts'
import { CodeForm } from './CodeForm.tsx'
import { useSendPasswordLink } from './password-link.ts'
import styles from './SignIn.module.css'
import { SignInRefusal } from './SignInRefusal.tsx'

type Entered = { readonly twoFactorRedirect?: boolean }

/** Address and password, then the second factor of whoever has one. */
export function PasswordForm({ next }: { readonly next: string }) {
  const t = useT()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const goOn = () => location.assign(next)
  const entering = useMutation({
    mutationFn: () => askSignIn<Entered>('/sign-in/email', { email: email.trim(), password }),
    onSuccess: ({ twoFactorRedirect }) => (twoFactorRedirect ? undefined : goOn()),
    onError: () => setPassword(''),
  })
  const enter = (event: FormEvent) => {
    event.preventDefault()
    entering.mutate()
  }
  if (entering.data?.twoFactorRedirect) return <CodeForm submit={t('credentials.enter')} done={goOn} />
  return (
    <form className={styles.fields} onSubmit={enter}>
      <TextInput
        label={t('accounts.sign-in.email')}
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <PasswordInput
        label={t('credentials.password.label')}
        autoComplete="current-password"
        required
        maxLength={128}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <Button type="submit" loading={entering.isPending}>
        {t('credentials.enter')}
      </Button>
      <SignInRefusal error={entering.error} />
      <Forgotten email={email.trim()} />
    </form>
  )
}

/** Says the same whether anybody has that address or not. */
function Forgotten({ email }: { readonly email: string }) {
  const t = useT()
  const sending = useSendPasswordLink()
  return (
    <div aria-live="polite">
      {sending.isSuccess ? (
        <Alert color="teal" variant="light">
          {t('credentials.password.sent', { email: sending.variables })}
        </Alert>
      ) : (
        <Button
          variant="subtle"
          disabled={!email.includes('@')}
          loading={sending.isPending}
          onClick={() => sending.mutate(email)}
        >
          {t('credentials.password.forgotten')}
        </Button>
      )}
      <SignInRefusal error={sending.error} />
    </div>
  )
}
