import { ask, passEndorsementOn } from '@famulus/contract'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import type { Ending } from './Ended.tsx'
import styles from './Endorsements.module.css'
import { useSentence } from './use-sentence.ts'

type Props = { readonly token: string; readonly onEnd: (ending: Ending) => void }

/** Somebody else of the school is in charge: they get a link of their own. */
export function PassOn({ token, onEnd }: Props) {
  const t = useT()
  const sentence = useSentence()
  const [email, setEmail] = useState('')
  const passing = useMutation({
    mutationFn: () => ask(passEndorsementOn, { json: { token, email: email.trim() } }),
    onSuccess: () => onEnd({ how: 'passed', facts: { email: email.trim() } }),
  })
  const pass = (event: FormEvent) => {
    event.preventDefault()
    passing.mutate()
  }
  return (
    <details className={styles.aside}>
      <summary>{t('endorsements.pass')}</summary>
      <form className={styles.row} onSubmit={pass}>
        <TextInput
          label={t('endorsements.pass-email')}
          type="email"
          required
          maxLength={254}
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={passing.isPending}>
          {t('endorsements.pass-do')}
        </Button>
      </form>
      {passing.error ? <RefusalNote error={passing.error} sentence={sentence} /> : null}
    </details>
  )
}
