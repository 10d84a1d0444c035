import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { askSignIn } from './ask-sign-in.ts'
import styles from './SignIn.module.css'
import { SignInRefusal } from './SignInRefusal.tsx'

type Props = {
  readonly done: () => void
  readonly submit: string
  /** False while it is being set up: the codes on paper are there for later. */
  readonly takesBackup?: boolean
}

/** Six digits of the app, or a code that was written down when the second factor was set up. */
export function CodeForm({ done, submit, takesBackup = true }: Props) {
  const t = useT()
  const [code, setCode] = useState('')
  const [isBackup, setBackup] = useState(false)
  const kind = isBackup ? 'backup' : 'code'
  const showing = useMutation({
    mutationFn: () =>
      isBackup
        ? askSignIn('/two-factor/verify-backup-code', { code: code.trim() })
        : askSignIn('/two-factor/verify-totp', { code: code.replaceAll(/\D/g, '') }),
    onSuccess: done,
    onError: () => setCode(''),
  })
  const show = (event: FormEvent) => {
    event.preventDefault()
    showing.mutate()
  }
  return (
    <form className={styles.fields} onSubmit={show}>
      <TextInput
        key={kind}
        label={t(`credentials.${kind}.label`)}
        description={t(`credentials.${kind}.what`)}
        autoComplete="one-time-code"
        inputMode={isBackup ? 'text' : 'numeric'}
        required
        maxLength={20}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      />
      <Button type="submit" loading={showing.isPending}>
        {submit}
      </Button>
      {takesBackup ? (
        <Button variant="subtle" onClick={() => setBackup(!isBackup)}>
          {t(`credentials.${kind}.other`)}
        </Button>
      ) : null}
      <SignInRefusal error={showing.error} />
    </form>
  )
}
