import type { Me } from '@famulus/contract'
import { Alert, Button, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { askSignIn } from './ask-sign-in.ts'
import { useSendPasswordLink } from './password-link.ts'
import styles from './SignIn.module.css'
import { SignInRefusal } from './SignInRefusal.tsx'

type Props = { readonly me: Me; readonly hasPassword: boolean }

/** A password is for whoever wants one: the first is set by way of the mail, the next by showing the one before. */
export function Password({ me, hasPassword }: Props) {
  const t = useT()
  return (
    <section className={`${styles.link} card`}>
      <h2>{t('credentials.password.title')}</h2>
      {hasPassword ? <ChangePassword /> : <FirstPassword email={me.email} />}
    </section>
  )
}

function FirstPassword({ email }: { readonly email: string }) {
  const t = useT()
  const sending = useSendPasswordLink()
  return (
    <>
      <p className="soft">{t('credentials.password.none')}</p>
      <Button variant="default" loading={sending.isPending} onClick={() => sending.mutate(email)}>
        {t('credentials.password.send')}
      </Button>
      <div aria-live="polite">
        {sending.isSuccess ? (
          <Alert color="teal" variant="light">
            {t('credentials.password.sent', { email })}
          </Alert>
        ) : null}
      </div>
      <SignInRefusal error={sending.error} />
    </>
  )
}

function ChangePassword() {
  const t = useT()
  const queries = useQueryClient()
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNew] = useState('')
  const changing = useMutation({
    mutationFn: () => askSignIn('/change-password', { currentPassword, newPassword }),
    onSuccess: () => {
      setCurrent('')
      setNew('')
      return queries.invalidateQueries({ queryKey: ['sessions'] })
    },
  })
  const change = (event: FormEvent) => {
    event.preventDefault()
    changing.mutate()
  }
  return (
    <form className={styles.fields} onSubmit={change}>
      <PasswordInput
        label={t('credentials.password.current')}
        autoComplete="current-password"
        required
        maxLength={128}
        value={currentPassword}
        onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
      />
      <PasswordInput
        label={t('credentials.password.new')}
        description={t('credentials.password.what')}
        autoComplete="new-password"
        required
        minLength={12}
        maxLength={128}
        value={newPassword}
        onChange={({ currentTarget }) => setNew(currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={changing.isPending}>
        {t('credentials.password.change')}
      </Button>
      <p aria-live="polite">{changing.isSuccess ? t('credentials.password.changed') : ''}</p>
      <SignInRefusal error={changing.error} />
    </form>
  )
}
