import type { ApplicationDetail } from '@famulus/contract'
import { Link, useParams } from '@tanstack/react-router'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import applicationStyles from '../applications/Applications.module.css'
import { Letters } from '../applications/Letters.tsx'
import { Messages } from '../applications/Messages.tsx'
import { Moves } from '../applications/Moves.tsx'
import { SchoolChecks } from '../applications/SchoolChecks.tsx'
import { StateBadge } from '../applications/StateBadge.tsx'
import { Timeline } from '../applications/Timeline.tsx'
import { type Place, useApplication } from '../applications/use-application.ts'
import { wishLine } from '../applications/wish-line.ts'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { Blind } from './Blind.tsx'
import { BlindBadge } from './BlindBadge.tsx'
import { HealthOnDemand } from './HealthOnDemand.tsx'
import { nameIn } from './name-in.ts'
import { Reviewed } from './Reviewed.tsx'
import { Submitted } from './Submitted.tsx'
import { TickTasks } from './TickTasks.tsx'

/** One application as the host reviews it: what was submitted, what can be done. */
export function ReviewPage() {
  const t = useT()
  const place = useParams({ from: '/host/$organisationId/$studentId/$applicationId' })
  return <SignedIn title={t('host.review.title')}>{() => <Opened place={place} />}</SignedIn>
}

function Opened({ place }: { readonly place: Place & { readonly organisationId: string } }) {
  const t = useT()
  const { data, error } = useApplication(place)
  if (data) return <Review detail={data} place={place} />
  if (!error) return <PageSkeleton />
  const title = t('host.review.title')
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <RefusalNote error={error} />
    </>
  )
}

type Props = {
  readonly detail: ApplicationDetail
  readonly place: Place & { readonly organisationId: string }
}

function Review({ detail, place }: Props) {
  const t = useT()
  const { home, state, unsent, wishes, seat } = detail
  const student = nameIn(detail, t)
  const { organisationId } = place
  return (
    <>
      <p className="no-print">
        <Link to="/host/$organisationId" params={{ organisationId }}>
          {t('host.review.back')}
        </Link>
      </p>
      <StateBadge state={state} /> {detail.isBlind ? <BlindBadge /> : null}{' '}
      {unsent ? <StateBadge state={unsent.decision} /> : null}
      <PageHeading title={student}>
        {t('host.review.lead', {
          student,
          home: home?.name ?? 'none',
          wish: seat
            ? wishLine({ offering: seat.offering, dates: [seat] }, t)
            : wishes.map((wish) => wishLine(wish, t)).join(' · '),
        })}
      </PageHeading>
      <div className={applicationStyles.columns}>
        <div className={applicationStyles.column}>
          {detail.isBlind ? <Blind place={place} /> : null}
          <Moves detail={detail} place={place} />
          <TickTasks detail={detail} place={place} />
          <Reviewed place={place} />
          <Submitted snapshot={detail.snapshot} />
          {detail.isBlind ? null : <HealthOnDemand detail={detail} place={place} />}
        </div>
        <div className={applicationStyles.column}>
          <SchoolChecks detail={detail} />
          <Messages place={place} isBlind={detail.isBlind} />
          <Letters letters={detail.letters} />
          <Timeline detail={detail} />
        </div>
      </div>
    </>
  )
}
