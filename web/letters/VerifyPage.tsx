import { letterIn } from '@famulus/signatures'
import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { Queries } from '../funding/Queries.tsx'
import { check } from './check.ts'
import { refusalLine } from './claim-line.ts'
import styles from './Letter.module.css'
import { ShownLetter } from './ShownLetter.tsx'

/** Checks a letter for anybody. It stands behind the # of the address, and is read here and nowhere else. */
export function VerifyPage() {
  const { t } = useScene().session
  const jws = useLocation({ select: ({ hash }) => letterIn(hash) })
  return (
    <div className="page">
      <Queries>
        {jws === '' ? (
          <PageHeading title={t('letters.title')}>{t('letters.title')}</PageHeading>
        ) : (
          <Answer key={jws} jws={jws} />
        )}
      </Queries>
      <PasteForm />
    </div>
  )
}

function Answer({ jws }: { readonly jws: string }) {
  const { t, language } = useScene().session
  const { data } = useQuery({ queryKey: ['letter', jws], queryFn: () => check(jws) })
  const title = t('letters.title')
  if (!data) return <PageHeading title={title}>{t('letters.checking')}</PageHeading>
  if ('refusal' in data)
    return (
      <div role="alert">
        <PageHeading title={title}>
          {t(data.refusal.refused === 'no_keys' ? 'letters.unknown' : 'letters.bad')}
        </PageHeading>
        <p>{refusalLine(data.refusal, t, language)}</p>
      </div>
    )
  return (
    <>
      <PageHeading title={title}>{t('letters.good')}</PageHeading>
      <ShownLetter checked={data} jws={jws} />
    </>
  )
}

function PasteForm() {
  const { t } = useScene().session
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const paste = (event: FormEvent) => {
    event.preventDefault()
    // Two pastes of the same letter are asked once, and it stays in this address only.
    navigate({ to: '/verify', hash: letterIn(text), replace: true })
  }
  return (
    <form className={`${styles.paste} no-print`} onSubmit={paste}>
      <Textarea
        label={t('letters.paste.label')}
        description={t('letters.paste.what')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        rows={4}
        spellCheck={false}
        required
      />
      <Button type="submit">{t('letters.paste.check')}</Button>
    </form>
  )
}
