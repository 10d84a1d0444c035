import { ask, proveEndorsementAddress, sendEndorsementCode } from '@famulus/contract'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Endorsements.module.css'
import type { Proof } from './proof.ts'
import { useSentence } from './use-sentence.ts'

type Props = {
  readonly token: string
  readonly mailbox: string
  readonly onProved: (proof: Proof) => void
}

/** Six digits, mailed to the address of the link. With the last one they are sent: there is nothing left to press. */
export function CodeForm({ token, mailbox, onProved }: Props) {
  const t = useT()
  const sentence = useSentence()
  const [digits, setDigits] = useState('')
  const sending = useMutation({ mutationFn: () => ask(sendEndorsementCode, { json: { token } }) })
  const proving = useMutation({
    mutationFn: (given: string) => ask(proveEndorsementAddress, { json: { token, digits: given } }),
    onSuccess: onProved,
    onError: () => setDigits(''),
  })
  const type = (text: string) => {
    const given = text.replace(/\D/g, '').slice(0, 6)
    setDigits(given)
    if (given.length === 6 && !proving.isPending) proving.mutate(given)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    type(digits)
  }
  const error = proving.error ?? sending.error
  return (
    <form className={`${styles.part} card`} onSubmit={submit}>
      <h2>{t('endorsements.prove', { mailbox })}</h2>
      <p className={styles.why}>{t('endorsements.prove-why')}</p>
      {sending.isSuccess ? (
        <TextInput
          label={t('endorsements.digits', sending.data)}
          className={styles.digits}
          value={digits}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
        />
      ) : null}
      <Button
        variant={sending.isSuccess ? 'subtle' : 'filled'}
        loading={sending.isPending || proving.isPending}
        onClick={() => sending.mutate()}
      >
        {t(sending.isSuccess ? 'endorsements.send-again' : 'endorsements.send')}
      </Button>
      {error ? <RefusalNote error={error} sentence={sentence} /> : null}
    </form>
  )
}
