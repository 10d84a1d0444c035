import { type ApplicationDetail, ask, askForEndorsement } from '@famulus/contract'
import { templates } from '@famulus/domain/letters'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { useScene } from '../app/scene.tsx'
import { InstitutionSearch } from '../institutions/InstitutionSearch.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Applications.module.css'
import { proposedFrom } from './proposed-claims.ts'
import type { Place } from './use-application.ts'

type Props = { readonly detail: ApplicationDetail; readonly place: Place }

/** Asks somebody of the school by mail: they need no account, and sign what they confirm. */
export function AskSchool({ detail, place: { studentId, applicationId } }: Props) {
  const { t, language } = useLanguage()
  const { profile } = useScene()
  const queries = useQueryClient()
  const [institutionId, setInstitutionId] = useState<string>()
  const [email, setEmail] = useState('')
  const [template, setTemplate] = useState<(typeof templates)[number]>('deans-letter')
  const asking = useMutation({
    mutationFn: () =>
      ask(askForEndorsement, {
        params: { studentId, applicationId },
        json: {
          email: email.trim(),
          language,
          template,
          ...(institutionId === undefined ? {} : { institutionId }),
          proposed,
        },
      }),
    onSuccess: () => setEmail(''),
    onSettled: () => queries.invalidateQueries({ queryKey: ['application', applicationId] }),
  })
  const proposed = proposedFrom(profile, template, detail)
  const send = (event: FormEvent) => {
    event.preventDefault()
    asking.mutate()
  }
  return (
    <form className={styles.form} onSubmit={send}>
      {detail.home ? null : <InstitutionSearch value={institutionId} onChange={setInstitutionId} />}
      <TextInput
        label={t('applications.ask.email')}
        description={t('applications.ask.email-what')}
        type="email"
        required
        maxLength={254}
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <NativeSelect
        label={t('applications.ask.letter')}
        value={template}
        onChange={({ currentTarget }) =>
          setTemplate(templates.find((one) => one === currentTarget.value) ?? template)
        }
        data={templates.map((one) => ({ value: one, label: t(`letters.template.${one}`) }))}
      />
      <p className={styles.why}>
        {t('applications.ask.proposes', {
          count: proposed.length,
          claims: proposed.map(({ kind }) => t(`letters.kind.${kind}`)),
        })}
      </p>
      <Button type="submit" loading={asking.isPending} disabled={!detail.home && institutionId === undefined}>
        {t('applications.ask.send')}
      </Button>
      <p aria-live="polite" className={styles.why}>
        {asking.isSuccess
          ? t('applications.ask.sent', { until: asking.data.expiresAt.slice(0, 10) })
          : t('applications.ask.then')}
      </p>
      {asking.error ? (
        <RefusalNote
          error={asking.error}
          sentence={({ refused, domains = [] }) =>
            refused === 'foreign_domain' || refused === 'student_address' || refused === 'too_many_links'
              ? t(`applications.ask.${refused}`, { domains })
              : undefined
          }
        />
      ) : null}
    </form>
  )
}
