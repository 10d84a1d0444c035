import type { ApplicationDetail } from '@famulus/contract'
import { Link, useParams } from '@tanstack/react-router'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import styles from '../applications/Applications.module.css'
import { Letters } from '../applications/Letters.tsx'
import { Moves } from '../applications/Moves.tsx'
import { StateBadge } from '../applications/StateBadge.tsx'
import { Timeline } from '../applications/Timeline.tsx'
import { useApplication } from '../applications/use-application.ts'
import { wishLine } from '../applications/wish-line.ts'
import { Checks } from './Checks.tsx'
import type { Shown } from './checked-rules.ts'
import { DeskRefusal } from './DeskRefusal.tsx'
import { SchoolLetter } from './SchoolLetter.tsx'
import { TakeBack } from './TakeBack.tsx'
import type { AtDesk } from './use-verify.ts'

/** One application at the desk of its school: what the programme asks beside what the student has. */
export function DossierPage() {
  const t = useT()
  const place = useParams({ from: '/home/$organisationId/$studentId/$applicationId' })
  return (
    <SignedIn title={t('home.title')}>
      {() => (
        <>
          <p className="no-print">
            <Link
              to="/home/$organisationId"
              params={{ organisationId: place.organisationId }}
              search={{ view: 'queue' }}
            >
              ← {t('home.back')}
            </Link>
          </p>
          <Opened place={place} />
        </>
      )}
    </SignedIn>
  )
}

function Opened({ place }: { readonly place: AtDesk }) {
  const { data, error } = useApplication(place)
  if (data) return <Dossier detail={data} place={place} />
  return error ? <DeskRefusal error={error} /> : <PageSkeleton />
}

function Dossier({ detail, place }: { readonly detail: ApplicationDetail; readonly place: AtDesk }) {
  const t = useT()
  const { student, programme, state, wishes } = detail
  const shown = detail.snapshot as Shown | null // as the server's `freeze` writes it
  return (
    <>
      <StateBadge state={state} />
      <PageHeading title={student}>{t('home.one', { student, programme: programme.name })}</PageHeading>
      <p className="soft">{wishes.map((wish) => wishLine(wish, t)).join(' · ')}</p>
      <div className={styles.columns}>
        <div className={styles.column}>
          {shown ? <Checks shown={shown} detail={detail} place={place} /> : <p>{t('home.not-shown')}</p>}
          <SchoolLetter place={place} />
        </div>
        <div className={styles.column}>
          <Moves detail={detail} place={place} />
          <Letters letters={detail.letters} action={(letter) => <TakeBack letter={letter} place={place} />} />
          <Timeline detail={detail} />
        </div>
      </div>
    </>
  )
}
