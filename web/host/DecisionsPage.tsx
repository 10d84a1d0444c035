import { type ApplicationSummary, ask, listQueue, moveApplication, Refused } from '@famulus/contract'
import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { StateBadge } from '../applications/StateBadge.tsx'
import { wishLine } from '../applications/wish-line.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Host.module.css'
import { nameIn } from './name-in.ts'

/** Decisions that were prepared: looked over once more, then sent together. */
export function DecisionsPage() {
  const t = useT()
  const { organisationId } = useParams({ from: '/host/$organisationId/decisions' })
  return (
    <SignedIn title={t('host.decisions.title')}>
      {() => (
        <>
          <p className="no-print">
            <Link to="/host/$organisationId" params={{ organisationId }}>
              {t('host.review.back')}
            </Link>
          </p>
          <Decisions organisationId={organisationId} />
        </>
      )}
    </SignedIn>
  )
}

function Decisions({ organisationId }: { readonly organisationId: string }) {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: ['queue', organisationId, 'unsent'],
    queryFn: () => ask(listQueue, { params: { organisationId }, query: { state: 'decided_unsent' } }),
  })
  const title = t('host.decisions.title')
  if (!data)
    return error ? (
      <>
        <PageHeading title={title}>{title}</PageHeading>
        <RefusalNote error={error} />
      </>
    ) : (
      <PageSkeleton />
    )
  if (data.applications.length === 0)
    return (
      <>
        <PageHeading title={title}>{t('host.decisions.none')}</PageHeading>
        <EmptyState title={t('host.decisions.none-title')}>
          <p>{t('host.decisions.none-what')}</p>
        </EmptyState>
      </>
    )
  return <Preview applications={data.applications} organisationId={organisationId} />
}

type Sent = { readonly sent: number; readonly refused: readonly string[] }

function Preview({
  applications,
  organisationId,
}: {
  readonly applications: readonly ApplicationSummary[]
  readonly organisationId: string
}) {
  const t = useT()
  const queries = useQueryClient()
  const [left, setLeft] = useState<readonly string[]>([])
  const chosen = applications.filter(({ applicationId }) => !left.includes(applicationId))
  const sending = useMutation({
    mutationFn: () => sendAll(chosen, organisationId),
    onSettled: () => queries.invalidateQueries(),
  })
  const toggle = (id: string) => setLeft(left.includes(id) ? left.filter((one) => one !== id) : [...left, id])
  return (
    <>
      <PageHeading title={t('host.decisions.title')}>
        {t('host.decisions.lead', { count: applications.length })}
      </PageHeading>
      <p className="soft">{t('host.decisions.what')}</p>
      <ul className={styles.letters}>
        {applications.map((one) => (
          <li key={one.applicationId} className={`${styles.row} card`}>
            <Checkbox
              checked={!left.includes(one.applicationId)}
              onChange={() => toggle(one.applicationId)}
              label={<b>{nameIn(one, t)}</b>}
            />
            <span className={styles.badges}>
              {one.unsent ? <StateBadge state={one.unsent.decision} /> : null}
            </span>
            <span>
              {one.unsent?.seat
                ? wishLine({ offering: one.unsent.seat.offering, dates: [one.unsent.seat] }, t)
                : ''}
              {one.unsent?.reasons.map((reason) => t(`applications.reason.${reason}`)).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <Button disabled={chosen.length === 0} loading={sending.isPending} onClick={() => sending.mutate()}>
        {t('host.decisions.send', { count: chosen.length })}
      </Button>
      <p aria-live="polite">
        {sending.data
          ? t('host.decisions.sent', { ...sending.data, number: sending.data.refused.length })
          : ''}
      </p>
      {sending.error ? <RefusalNote error={sending.error} /> : null}
    </>
  )
}

/** One by one, so that one that is refused keeps no other; each once, however often it is pressed. */
async function sendAll(applications: readonly ApplicationSummary[], organisationId: string): Promise<Sent> {
  const refused: string[] = []
  for (const { studentId, applicationId, student, since } of applications)
    await ask(
      moveApplication,
      { params: { studentId, applicationId }, json: { organisationId, move: 'send_decision' } },
      { key: `send ${applicationId} ${since}` },
    ).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error
      refused.push(student)
    })
  return { sent: applications.length - refused.length, refused }
}
