import { Button, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { askSignIn } from './ask-sign-in.ts'
import styles from './SignIn.module.css'
import { SignInRefusal } from './SignInRefusal.tsx'

/** Where the link in the mail leads: a password is set anew, or for the first time. */
export function NewPassword({ token }: { readonly token: string }) {
  const t = useT()
  return (
    <>
      <PageHeading title={t('credentials.password.new')}>{t('credentials.password.lead')}</PageHeading>
      <SetPassword token={token} />
    </>
  )
}

function SetPassword({ token }: { readonly token: string }) {
  const t = useT()
  const [newPassword, setNewPassword] = useState('')
  const setting = useMutation({ mutationFn: () => askSignIn('/reset-password', { newPassword, token }) })
  const set = (event: FormEvent) => {
    event.preventDefault()
    setting.mutate()
  }
  if (setting.isSuccess)
    return (
      <p role="status">
        {t('credentials.password.set')}{' '}
        <Link to="/sign-in" search={{}}>
          {t('credentials.password.to-sign-in')}
        </Link>
      </p>
    )
  return (
    <form className={`${styles.link} card`} onSubmit={set}>
      <PasswordInput
        label={t('credentials.password.new')}
        description={t('credentials.password.what')}
        autoComplete="new-password"
        required
        minLength={12}
        maxLength={128}
        value={newPassword}
        onChange={({ currentTarget }) => setNewPassword(currentTarget.value)}
      />
      <Button type="submit" loading={setting.isPending}>
        {t('credentials.password.save')}
      </Button>
      <SignInRefusal error={setting.error} />
    </form>
  )
}
