import { Button, Textarea } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Applications.module.css'

type Sent = { readonly text: string; readonly key: string }

type Props = {
  readonly label: string
  readonly send: string
  readonly writing: UseMutationResult<unknown, Error, Sent>
}

/** A text that is sent once, however often the button is pressed; what could not be sent stays in the field. */
export function Writing({ label, send, writing }: Props) {
  const [text, setText] = useState('')
  const [key, setKey] = useState(() => crypto.randomUUID())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    writing.mutate(
      { text, key },
      {
        onSuccess: () => {
          setText('')
          setKey(crypto.randomUUID())
        },
      },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Textarea
        label={label}
        value={text}
        autosize
        minRows={2}
        maxLength={4000}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setKey(crypto.randomUUID())
        }}
      />
      <Button type="submit" variant="default" disabled={text.trim() === ''} loading={writing.isPending}>
        {send}
      </Button>
      {writing.error ? <RefusalNote error={writing.error} /> : null}
    </form>
  )
}
