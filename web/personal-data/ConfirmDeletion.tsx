import { ask, type DeletionPreview, deleteMyAccount, type Me } from '@famulus/contract'
import { Alert, Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { SignInRefusal } from '../accounts/SignInRefusal.tsx'
import { signOut } from '../accounts/sign-out.ts'
import { useT } from '../app/language.tsx'
import styles from './PersonalData.module.css'

type Props = { readonly me: Me; readonly preview: DeletionPreview }

/** What stands in the way, or the address to type and the button. */
export function ConfirmDeletion({ me, preview: { isFresh, lastAdminOf } }: Props) {
  const t = useT()
  if (lastAdminOf.length > 0)
    return (
      <Alert color="orange" variant="light">
        {t('credentials.refused.last_admin', { organisation: lastAdminOf.join(', ') })}
      </Alert>
    )
  if (!isFresh)
    return (
      <>
        <Alert color="orange" variant="light">
          {t('credentials.refused.sign_in_again', { minutes: 15 })}
        </Alert>
        <Button variant="default" onClick={() => signOut('/sign-in?next=/account')}>
          {t('accounts.account.sign-out')}
        </Button>
      </>
    )
  return <TypeAddress email={me.email} />
}

function TypeAddress({ email }: { readonly email: string }) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const deleting = useMutation({
    mutationFn: () => ask(deleteMyAccount, { json: { email: typed } }),
    // Also takes what this device kept of the account.
    onSuccess: () => signOut('/'),
  })
  const remove = (event: FormEvent) => {
    event.preventDefault()
    deleting.mutate()
  }
  return (
    <form className={styles.part} onSubmit={remove}>
      <TextInput
        label={t('personal-data.delete.type', { email })}
        autoComplete="off"
        required
        maxLength={254}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button type="submit" loading={deleting.isPending} disabled={typed.trim().toLowerCase() !== email}>
        {t('personal-data.delete.do')}
      </Button>
      <SignInRefusal error={deleting.error} />
    </form>
  )
}
