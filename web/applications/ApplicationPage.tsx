import type { ApplicationDetail, Me } from '@famulus/contract'
import { useParams } from '@tanstack/react-router'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useLanguage, useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { ApplicationPapers } from '../documents/ApplicationPapers.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { AnswersForm } from './AnswersForm.tsx'
import styles from './Applications.module.css'
import { Completeness } from './Completeness.tsx'
import { Endorsement } from './Endorsement.tsx'
import { Letters } from './Letters.tsx'
import { Moves } from './Moves.tsx'
import { nextStep } from './next-step.ts'
import { ProfileSent } from './ProfileSent.tsx'
import { SchoolChecks } from './SchoolChecks.tsx'
import { SignedInAs } from './SignedInAs.tsx'
import { StateBadge } from './StateBadge.tsx'
import { Tasks } from './Tasks.tsx'
import { Timeline } from './Timeline.tsx'
import { type Place, useApplication } from './use-application.ts'
import { Wishes } from './Wishes.tsx'

/** The dossier of one application, as whoever applied sees it: how far it is, what to do, what was sent. */
export function ApplicationPage() {
  const t = useT()
  return (
    <SignedIn title={t('applications.one.title')}>
      {(me) => (
        <>
          <Opened me={me} />
          <SignedInAs me={me} />
        </>
      )}
    </SignedIn>
  )
}

function Opened({ me }: { readonly me: Me }) {
  const t = useT()
  const { applicationId } = useParams({ from: '/applications/$applicationId' })
  const place = { studentId: me.personId, applicationId }
  const { data, error } = useApplication(place)
  if (data) return <Dossier detail={data} place={place} />
  if (!error) return <PageSkeleton />
  const title = t('applications.one.title')
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <RefusalNote error={error} />
    </>
  )
}

function Dossier({ detail, place }: { readonly detail: ApplicationDetail; readonly place: Place }) {
  const { t, language } = useLanguage()
  const { programme, state } = detail
  return (
    <>
      <StateBadge state={state} />
      <PageHeading title={programme.name}>
        {t('applications.one.lead', { programme: programme.name, next: nextStep(detail, t, language) })}
      </PageHeading>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Moves detail={detail} place={place} />
          <Tasks detail={detail} />
          <Endorsement detail={detail} place={place} />
          <Completeness detail={detail} />
          <ApplicationPapers detail={detail} />
          <Wishes detail={detail} place={place} />
          <AnswersForm detail={detail} place={place} />
          <ProfileSent detail={detail} place={place} />
        </div>
        <div className={styles.column}>
          <SchoolChecks detail={detail} />
          <Letters letters={detail.letters} />
          <Timeline events={detail.events} />
        </div>
      </div>
    </>
  )
}
