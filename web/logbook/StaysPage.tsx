import '../accounts/mantine.css'
import { phaseOf, type Stay } from '@famulus/domain/stays'
import { isoOf } from '@famulus/domain/time'
import { formatShortDay } from '@famulus/messages/speaking'
import { Button } from '@mantine/core'
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { useToday } from '../app/today.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { type OpenStay, recordsOfKind } from './kept-stay.ts'
import styles from './Logbook.module.css'
import { StayForm } from './StayForm.tsx'
import { SyncLine } from './SyncLine.tsx'
import { keptStays } from './stay-store.ts'
import { placeOf } from './stay-title.ts'
import { useStays } from './use-stays.ts'

/** All stays. Where just one runs, whoever opens the logbook wants to write into it. */
export function StaysPage() {
  const stays = useStays()
  const today = isoOf(useToday())
  const { all } = useSearch({ from: '/stays' })
  const running = stays?.filter(({ stay }) => phaseOf(stay, today) === 'running') ?? []
  const [only] = running
  if (!all && only && running.length === 1)
    return <Navigate to="/stays/$stayId" params={{ stayId: only.stayId }} replace />
  return (
    <div className="page">
      {stays ? <Stays stays={stays} today={today} /> : <PageSkeleton />}
      <SyncLine stays={stays ?? []} />
    </div>
  )
}

function Stays({ stays, today }: { readonly stays: readonly OpenStay[]; readonly today: string }) {
  const t = useT()
  return (
    <>
      <PageHeading title={t('logbook.title')}>
        {t('logbook.stays.heading', { number: stays.length })}
      </PageHeading>
      {stays.length === 0 ? (
        <EmptyState title={t('logbook.stays.empty')}>
          <p>{t('logbook.stays.empty-what')}</p>
        </EmptyState>
      ) : (
        <ul className={styles.stays}>
          {stays.map((open) => (
            <StayCard key={open.stayId} open={open} today={today} />
          ))}
        </ul>
      )}
      <Begin hasStays={stays.length > 0} />
    </>
  )
}

function StayCard({ open, today }: { readonly open: OpenStay; readonly today: string }) {
  const { t, language } = useLanguage()
  const { stay, stayId, records } = open
  const days = { from: formatShortDay(stay.startsOn, language), to: formatShortDay(stay.endsOn, language) }
  return (
    <li className="card">
      <Link to="/stays/$stayId" params={{ stayId }}>
        <b>{placeOf(stay, t)}</b>
      </Link>
      <p className="soft">
        {t('logbook.stays.line', { place: t(`logbook.phase.${phaseOf(stay, today)}`), ...days })}
        {' · '}
        {t('logbook.stays.entries', { number: recordsOfKind('entry', records).length })}
      </p>
    </li>
  )
}

function Begin({ hasStays }: { readonly hasStays: boolean }) {
  const t = useT()
  const navigate = useNavigate()
  const [isOpen, setIsOpen] = useState(false)
  const begin = async (stay: Stay) => {
    const stayId = await keptStays.begin(stay)
    await navigate({ to: '/stays/$stayId', params: { stayId } })
  }
  if (!isOpen)
    return (
      <Button variant={hasStays ? 'default' : 'filled'} onClick={() => setIsOpen(true)}>
        {t(hasStays ? 'logbook.stays.another' : 'logbook.stays.begin')}
      </Button>
    )
  return <StayForm save={begin} saveWord={t('logbook.form.begin')} onCancel={() => setIsOpen(false)} />
}
