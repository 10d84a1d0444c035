import { Link, useParams, useSearch } from '@tanstack/react-router'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useT } from '../app/language.tsx'
import { SignedInAs } from '../applications/SignedInAs.tsx'
import { SchoolIncidents } from '../incidents/SchoolIncidents.tsx'
import { Cohort } from './Cohort.tsx'
import styles from './Desk.module.css'
import { Queue } from './Queue.tsx'
import { Settings } from './Settings.tsx'
import { views } from './search.ts'

const parts = { queue: Queue, cohort: Cohort, incidents: SchoolIncidents, settings: Settings }

/** The desk of a home school: what waits for it, where its students go, and how it endorses. */
export function DeskPage() {
  const t = useT()
  const { organisationId } = useParams({ from: '/home/$organisationId' })
  const { view } = useSearch({ from: '/home/$organisationId' })
  const Part = parts[view]
  return (
    <SignedIn title={t('home.title')}>
      {(me) => (
        <>
          <nav className={styles.views} aria-label={t('home.views')}>
            {views.map((one) => (
              <Link key={one} to="/home/$organisationId" params={{ organisationId }} search={{ view: one }}>
                {t(`home.view.${one}`)}
              </Link>
            ))}
          </nav>
          <Part organisationId={organisationId} />
          <SignedInAs me={me} />
        </>
      )}
    </SignedIn>
  )
}
