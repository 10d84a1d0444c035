import { ask, askFeedback, nameSupervisor } from '@famulus/contract'
import { type AskKind, askKinds } from '@famulus/domain/feedback'
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLanguage, useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Feedback.module.css'

type Props = { readonly stayId: string; readonly onDone: () => void }

export function NameSupervisor({ stayId, onDone }: Props) {
  const { t, language } = useLanguage()
  const [email, setEmail] = useState('')
  const [theirs, setTheirs] = useState<'en' | 'de'>(language)
  const naming = useMutation({
    mutationFn: (key: string) =>
      ask(nameSupervisor, { params: { stayId }, json: { email: email.trim(), language: theirs } }, { key }),
    onSuccess: () => setEmail(''),
    onSettled: onDone,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    naming.mutate(crypto.randomUUID())
  }
  return (
    <form onSubmit={submit} className={styles.inner}>
      <div className={styles.grid}>
        <TextInput
          label={t('feedback.email')}
          type="email"
          required
          maxLength={254}
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        <NativeSelect
          label={t('feedback.language')}
          value={theirs}
          data={(['en', 'de'] as const).map((value) => ({ value, label: t(`feedback.language.${value}`) }))}
          onChange={({ currentTarget }) => setTheirs(currentTarget.value === 'de' ? 'de' : 'en')}
        />
      </div>
      <Button type="submit" variant="default" loading={naming.isPending}>
        {t('feedback.name')}
      </Button>
      {naming.error ? <RefusalNote error={naming.error} /> : null}
    </form>
  )
}

export function AskNow({ stayId, onDone }: Props) {
  const t = useT()
  const [kind, setKind] = useState<AskKind>('week')
  const [text, setText] = useState('')
  const asking = useMutation({
    mutationFn: (key: string) => {
      const questions = text.split('\n').flatMap((line) => line.trim().slice(0, 300) || [])
      return ask(
        askFeedback,
        { params: { stayId }, json: { kind, questions: questions.slice(0, 20) } },
        { key },
      )
    },
    onSettled: onDone,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    asking.mutate(crypto.randomUUID())
  }
  return (
    <form onSubmit={submit} className={`${styles.form} card`}>
      <NativeSelect
        label={t('feedback.kind')}
        value={kind}
        data={askKinds.map((value) => ({ value, label: t(`feedback.kind.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setKind(askKinds.find((one) => one === value) ?? 'week')}
      />
      {kind === 'week' ? null : (
        <Textarea
          label={t('feedback.questions')}
          maxLength={6000}
          autosize
          minRows={2}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
      <Button type="submit" loading={asking.isPending}>
        {t('feedback.ask')}
      </Button>
      <p role="status">{asking.data ? t('feedback.asked', { number: asking.data.asked }) : ''}</p>
      {asking.error ? <RefusalNote error={asking.error} /> : null}
    </form>
  )
}
