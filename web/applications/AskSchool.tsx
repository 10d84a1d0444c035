import { type ApplicationDetail, ask, askForEndorsement } from '@famulus/contract'
import { asksOf, type Claim, proposedFrom, schoolTemplates } from '@famulus/domain/letters'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { useScene } from '../app/scene.tsx'
import { InstitutionSearch } from '../institutions/InstitutionSearch.tsx'
import { claimLine } from '../letters/claim-line.ts'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Applications.module.css'
import type { Place } from './use-application.ts'

type Props = { readonly detail: ApplicationDetail; readonly place: Place }

/** Asks somebody of the school by mail: they need no account, and sign what they confirm. */
export function AskSchool({ detail, place: { studentId, applicationId } }: Props) {
  const { t, language } = useLanguage()
  const { profile, session } = useScene()
  const queries = useQueryClient()
  const [institutionId, setInstitutionId] = useState<string>()
  const [email, setEmail] = useState('')
  const [template, setTemplate] = useState<(typeof schoolTemplates)[number]>('deans-letter')
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
  const programme = session.catalogue.programmes.find((one) => one.programme.id === detail.programme.id)
  const proposed = programme
    ? proposedFrom(profile, asksOf(template, programme.programme), {
        ...programme,
        wishes: detail.wishes,
        today: session.today,
      })
    : []
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
          setTemplate(schoolTemplates.find((one) => one === currentTarget.value) ?? template)
        }
        data={schoolTemplates.map((one) => ({ value: one, label: t(`letters.template.${one}`) }))}
      />
      <Proposed claims={proposed} />
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

/** What the student says of themselves with the request; the school sees it only once it has proved its address. */
function Proposed({ claims }: { readonly claims: readonly Claim[] }) {
  const { t, language } = useLanguage()
  return (
    <div className={styles.why}>
      {t('applications.ask.proposes', { count: claims.length })}
      <ul className={styles.ranked}>
        {claims.map((claim) => (
          <li key={claim.kind}>{claimLine(claim, t, language)}</li>
        ))}
      </ul>
    </div>
  )
}
