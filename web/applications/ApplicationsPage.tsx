import { ask, listApplications } from '@famulus/contract'
import { useQuery } from '@tanstack/react-query'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { ApplicationCard } from './ApplicationCard.tsx'
import styles from './Applications.module.css'
import { SignedInAs } from './SignedInAs.tsx'
import { toneOf } from './tone.ts'

/** All of somebody's applications, and what each waits for. */
export function ApplicationsPage() {
  const t = useT()
  return (
    <SignedIn title={t('applications.list.title')} why={t('applications.why-sign-in')}>
      {(me) => (
        <>
          <Applications />
          <SignedInAs me={me} />
        </>
      )}
    </SignedIn>
  )
}

function Applications() {
  const t = useT()
  const { data, error } = useQuery({ queryKey: ['applications'], queryFn: () => ask(listApplications, {}) })
  const title = t('applications.list.title')
  if (error)
    return (
      <>
        <PageHeading title={title}>{title}</PageHeading>
        <RefusalNote error={error} />
      </>
    )
  if (!data) return <PageSkeleton />
  const { applications } = data
  const waiting = applications.filter(({ state }) => toneOf(state) === 'act').length
  return (
    <>
      <PageHeading title={title}>
        {t('applications.list.lead', { count: applications.length, waiting })}
      </PageHeading>
      {applications.length === 0 ? (
        <EmptyState title={t('applications.list.none')}>
          <p>{t('applications.list.none-what')}</p>
          <LinkButton to="/shortlist">{t('applications.list.to-shortlist')}</LinkButton>
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {applications.map((application) => (
            <li key={application.applicationId}>
              <ApplicationCard application={application} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
