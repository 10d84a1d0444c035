import { useParams } from '@tanstack/react-router'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { TwoSystems } from '../systems/TwoSystems.tsx'
import { ChangeStay } from './ChangeStay.tsx'
import { EntryList } from './EntryList.tsx'
import { ExportStay } from './ExportStay.tsx'
import type { OpenStay } from './kept-stay.ts'
import { listEntries } from './list-entries.ts'
import { NewEntry } from './NewEntry.tsx'
import { Rivals } from './Rivals.tsx'
import { StayFrame } from './StayFrame.tsx'
import { stayTitle } from './stay-title.ts'

/** The logbook of one stay: an entry in five seconds, then what was entered. */
export function StayPage() {
  const t = useT()
  const { stayId } = useParams({ from: '/stays/$stayId' })
  return (
    <StayFrame stayId={stayId} title={t('logbook.title')}>
      {(open, today) => <Logbook key={stayId} open={open} today={today} />}
    </StayFrame>
  )
}

function Logbook({ open, today }: { readonly open: OpenStay; readonly today: string }) {
  const t = useT()
  const entries = listEntries(open.records)
  return (
    <>
      <PageHeading title={t('logbook.title')}>{stayTitle(open.stay, today, entries.length, t)}</PageHeading>
      <TwoSystems host={open.stay.country} />
      <Rivals open={open} />
      {open.stay.startsOn > today ? null : (
        <>
          <NewEntry open={open} entries={entries.map(({ body }) => body)} />
          <EntryList stayId={open.stayId} entries={entries} />
        </>
      )}
      <ExportStay open={open} />
      <ChangeStay open={open} entries={entries.length} />
    </>
  )
}
