import { nextStep } from '@famulus/advice/applications'
import type { ApplicationDetail } from '@famulus/contract'
import { useLanguage } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { ApplicationPapers } from '../documents/ApplicationPapers.tsx'
import { StayOfApplication } from '../logbook/StayOfApplication.tsx'
import { AnswersForm } from './AnswersForm.tsx'
import styles from './Applications.module.css'
import { Completeness } from './Completeness.tsx'
import { Endorsement } from './Endorsement.tsx'
import { HealthConsent } from './HealthConsent.tsx'
import { Letters } from './Letters.tsx'
import { Messages } from './Messages.tsx'
import { Moves } from './Moves.tsx'
import { Path } from './Path.tsx'
import { PrintedProfile } from './PrintedProfile.tsx'
import { ProfileSent } from './ProfileSent.tsx'
import { SchoolChecks } from './SchoolChecks.tsx'
import { StateBadge } from './StateBadge.tsx'
import { TakeAlong } from './TakeAlong.tsx'
import { Tasks } from './Tasks.tsx'
import { Timeline } from './Timeline.tsx'
import { timeZone } from './time-zone.ts'
import type { Place } from './use-application.ts'
import { Wishes } from './Wishes.tsx'

type Props = { readonly detail: ApplicationDetail; readonly place: Place }

/** Everything about one application: first how it stands, then what to do, then what it holds. */
export function Dossier({ detail, place }: Props) {
  return (
    <>
      <Standing detail={detail} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Moves detail={detail} place={place} />
          <Tasks detail={detail} />
          <StayOfApplication detail={detail} />
          <Wishes detail={detail} place={place} />
          <AnswersForm detail={detail} place={place} />
          <ApplicationPapers detail={detail} />
          <Completeness detail={detail} />
          <PrintedProfile detail={detail} />
        </div>
        <div className={styles.column}>
          <Endorsement detail={detail} place={place} />
          <Messages place={place} />
          <SchoolChecks detail={detail} />
          <Letters letters={detail.letters} />
          <ProfileSent detail={detail} place={place} />
          <HealthConsent detail={detail} />
          <TakeAlong detail={detail} />
          <Timeline detail={detail} />
        </div>
      </div>
    </>
  )
}

/** The state as an answer, why, and how far that is. */
function Standing({ detail }: { readonly detail: ApplicationDetail }) {
  const { t, language } = useLanguage()
  const { programme, state, reasons, host } = detail
  const { text } = nextStep(detail, { t, language }, timeZone())
  return (
    <>
      <p className={styles.state}>
        <StateBadge state={state} />
        <small>{host?.name ?? t('applications.by-paper')}</small>
      </p>
      <PageHeading title={programme.name}>
        {t('applications.one.lead', { programme: programme.name, next: text })}
      </PageHeading>
      {reasons.length > 0 ? (
        <p>
          {t('applications.reasons', {
            count: reasons.length,
            reasons: reasons.map((reason) => t(`applications.reason.${reason}`)),
          })}
        </p>
      ) : null}
      <Path detail={detail} />
    </>
  )
}
