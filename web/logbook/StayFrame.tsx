import '../accounts/mantine.css'
import { isoOf } from '@famulus/domain/time'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { useToday } from '../app/today.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import type { OpenStay } from './kept-stay.ts'
import styles from './Logbook.module.css'
import { SyncLine } from './SyncLine.tsx'
import { useStays } from './use-stays.ts'

const pages = [
  ['/stays/$stayId', 'logbook.links.entries'],
  ['/stays/$stayId/goals', 'logbook.goals.title'],
  ['/stays/$stayId/pictures', 'logbook.pictures.title'],
  ['/stays/$stayId/absences', 'logbook.absences.title'],
  ['/stays/$stayId/feedback', 'feedback.title'],
  ['/stays/$stayId/incidents', 'incidents.title'],
  ['/stays/$stayId/certificates', 'certificates.title'],
  ['/stays/$stayId/report', 'logbook.links.report'],
] as const

type Props = {
  readonly stayId: string
  /** What the page is called, for the tab. */
  readonly title: string
  readonly children: (open: OpenStay, today: string) => ReactNode
}

/** A page about one stay of this device: where it lies, the other pages of it, and what to do when it is not here. */
export function StayFrame({ stayId, title, children }: Props) {
  const stays = useStays()
  const today = isoOf(useToday())
  const open = stays?.find((one) => one.stayId === stayId)
  return (
    <div className="page">
      {!stays ? (
        <PageSkeleton />
      ) : open ? (
        <>
          {children(open, today)}
          <StayLinks stayId={stayId} />
        </>
      ) : (
        <NotHere title={title} />
      )}
      <SyncLine stays={open ? [open] : []} />
    </div>
  )
}

function StayLinks({ stayId }: { readonly stayId: string }) {
  const t = useT()
  return (
    <nav aria-label={t('logbook.links.label')} className={`${styles.links} no-print`}>
      {pages.map(([to, code]) => (
        <Link key={to} to={to} params={{ stayId }} activeOptions={{ exact: true }}>
          {t(code)}
        </Link>
      ))}
      <Link to="/stays" search={{ all: true }}>
        {t('logbook.stays.all')}
      </Link>
    </nav>
  )
}

function NotHere({ title }: { readonly title: string }) {
  const t = useT()
  return (
    <>
      <PageHeading title={title}>{t('logbook.not-found')}</PageHeading>
      <EmptyState title={t('logbook.stays.all')}>
        <p>{t('logbook.not-found-what')}</p>
        <LinkButton to="/stays" search={{ all: true }}>
          {t('logbook.stays.all')}
        </LinkButton>
      </EmptyState>
    </>
  )
}
