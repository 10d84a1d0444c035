import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { askSignIn } from './ask-sign-in.ts'
import { BackupCodes } from './BackupCodes.tsx'
import { type Enabled, SecondFactorSetUp } from './SecondFactorSetUp.tsx'
import styles from './SignIn.module.css'
import { SignInRefusal } from './SignInRefusal.tsx'

type Props = { readonly isSetUp: boolean; readonly hasPassword: boolean }

/** Six digits from a phone beside the mail or the password: what staff need, and everybody may have. */
export function SecondFactor({ isSetUp, hasPassword }: Props) {
  const t = useT()
  const queries = useQueryClient()
  const [enabled, setEnabled] = useState<Enabled>()
  const [codes, setCodes] = useState<readonly string[]>()
  const again = () =>
    Promise.all(
      ['me', 'credentials', 'sessions'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    )
  const confirmed = () => {
    setCodes(enabled?.backupCodes)
    setEnabled(undefined)
    again()
  }
  const asked = { hasPassword }
  return (
    <section className={`${styles.link} card`} id="second-factor">
      <h2>{t('credentials.factor.title')}</h2>
      <p className="soft">{t(isSetUp ? 'credentials.factor.on' : 'credentials.factor.off')}</p>
      {codes ? <BackupCodes codes={codes} /> : null}
      {enabled ? (
        <SecondFactorSetUp enabled={enabled} done={confirmed} />
      ) : isSetUp ? (
        <>
          <Change<{ backupCodes: string[] }>
            {...asked}
            path="generate-backup-codes"
            label={t('credentials.factor.new-codes')}
            done={({ backupCodes }) => setCodes(backupCodes)}
          />
          <Change
            {...asked}
            path="disable"
            label={t('credentials.factor.take-away')}
            done={() => {
              setCodes(undefined)
              again()
            }}
          />
        </>
      ) : (
        <Change<Enabled> {...asked} path="enable" label={t('credentials.factor.set-up')} done={setEnabled} />
      )}
    </section>
  )
}

type ChangeProps<Answer> = Pick<Props, 'hasPassword'> & {
  readonly path: string
  readonly label: string
  readonly done: (answer: Answer) => void
}

/** A change to the second factor; whoever has a password is asked for it, once the change was chosen. */
function Change<Answer>({ hasPassword, path, label, done }: ChangeProps<Answer>) {
  const t = useT()
  const [password, setPassword] = useState<string>()
  const changing = useMutation({
    mutationFn: () => askSignIn<Answer>(`/two-factor/${path}`, password === undefined ? {} : { password }),
    onSuccess: (answer) => {
      setPassword(undefined)
      done(answer)
    },
  })
  const change = (event: FormEvent) => {
    event.preventDefault()
    if (hasPassword && password === undefined) setPassword('')
    else changing.mutate()
  }
  return (
    <form className={styles.fields} onSubmit={change}>
      {password === undefined ? null : (
        <PasswordInput
          label={t('credentials.password.current')}
          autoComplete="current-password"
          required
          maxLength={128}
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
      )}
      <Button type="submit" variant="default" loading={changing.isPending}>
        {label}
      </Button>
      <SignInRefusal error={changing.error} />
    </form>
  )
}
