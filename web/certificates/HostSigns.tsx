import { ask, askForEndorsement } from '@famulus/contract'
import { type Claim, claimSchema } from '@famulus/domain/letters'
import { lastDayOf, type Stay } from '@famulus/domain/stays'
import { isoOf } from '@famulus/domain/time'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ServerQueries } from '../accounts/ServerQueries.tsx'
import { useLanguage, useT } from '../app/language.tsx'
import { useToday } from '../app/today.ts'
import { InstitutionSearch } from '../institutions/InstitutionSearch.tsx'
import type { OpenStay } from '../logbook/kept-stay.ts'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Certificates.module.css'

type Props = { readonly open: OpenStay; readonly absentDays: number }

/** The host signs by a link what the stay was, so that anybody can check it without asking the host. */
export function HostSigns(props: Props) {
  const t = useT()
  const { ownerId, stay } = props.open
  return (
    <section className={`${styles.form} card`} aria-labelledby="sign">
      <h2 id="sign">{t('certificates.sign')}</h2>
      <p className="soft">{t('certificates.sign.what')}</p>
      {stay.applicationId === undefined || ownerId === null ? (
        <p>{t('certificates.sign.needs-application')}</p>
      ) : (
        <ServerQueries>
          <AskHost {...props} ids={{ studentId: ownerId, applicationId: stay.applicationId }} />
        </ServerQueries>
      )}
    </section>
  )
}

type Ids = { readonly studentId: string; readonly applicationId: string }

function AskHost({ open, absentDays, ids }: Props & { readonly ids: Ids }) {
  const { t, language } = useLanguage()
  const today = useToday()
  const [institutionId, setInstitutionId] = useState<string>()
  const [email, setEmail] = useState('')
  const asking = useMutation({
    mutationFn: () =>
      ask(askForEndorsement, {
        params: ids,
        json: {
          email: email.trim(),
          language,
          template: 'certificate',
          ...(institutionId === undefined ? {} : { institutionId }),
          proposed: proposedOf(open.stay, absentDays, today),
        },
      }),
    onSuccess: () => setEmail(''),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    asking.mutate()
  }
  return (
    <form className={styles.inner} onSubmit={send}>
      <InstitutionSearch
        label={t('certificates.sign.host')}
        value={institutionId}
        onChange={setInstitutionId}
      />
      <TextInput
        label={t('certificates.sign.email')}
        type="email"
        required
        maxLength={254}
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <Button type="submit" loading={asking.isPending} disabled={institutionId === undefined}>
        {t('certificates.sign.send')}
      </Button>
      <p role="status">
        {asking.isSuccess ? t('certificates.sign.sent', { until: asking.data.expiresAt.slice(0, 10) }) : ''}
      </p>
      {asking.error ? (
        <RefusalNote
          error={asking.error}
          sentence={({ refused, domains = [] }) =>
            ['foreign_domain', 'student_address', 'too_many_links'].includes(refused)
              ? t(`applications.ask.${refused}`, { domains })
              : undefined
          }
        />
      ) : null}
    </form>
  )
}

/** A certificate is shown years later: for how long it holds, it says itself. */
const yearsOfUse = 10

function proposedOf(stay: Stay, absentDays: number, today: number): Claim[] {
  const read = claimSchema.safeParse({
    kind: 'stay',
    validFrom: isoOf(today),
    validUntil: isoOf(today + yearsOfUse * 365),
    from: stay.startsOn,
    until: lastDayOf(stay),
    percent: stay.percent,
    absentDays,
    department: stay.department ?? stay.discipline ?? stay.host.slice(0, 120),
  })
  return read.success ? [read.data] : []
}
