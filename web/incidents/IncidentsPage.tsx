import { ask, listIncidents } from '@famulus/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ServerQueries } from '../accounts/ServerQueries.tsx'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import type { OpenStay } from '../logbook/kept-stay.ts'
import { StayFrame } from '../logbook/StayFrame.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { HelpFirst } from './HelpFirst.tsx'
import { IncidentCard } from './IncidentCard.tsx'
import { IncidentForm } from './IncidentForm.tsx'

type Props = { readonly open: OpenStay; readonly today: string }

/** Something went wrong on a stay: what helps first, a report to the home school, and how that stands. */
export function IncidentsPage() {
  const t = useT()
  const { stayId } = useParams({ from: '/stays/$stayId/incidents' })
  return (
    <StayFrame stayId={stayId} title={t('incidents.title')}>
      {(open, today) => (
        <>
          <PageHeading title={t('incidents.title')}>{t('incidents.heading')}</PageHeading>
          <p className="soft">{t('incidents.lead')}</p>
          <HelpFirst />
          <ServerQueries>
            {open.ownerId === null ? (
              <IncidentForm open={open} today={today} />
            ) : (
              <WithSchool open={open} today={today} />
            )}
          </ServerQueries>
        </>
      )}
    </StayFrame>
  )
}

function WithSchool({ open, today }: Props) {
  const t = useT()
  const queries = useQueryClient()
  const queryKey = ['incidents', open.stayId]
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask(listIncidents, { params: { stayId: open.stayId } }, { signal }),
  })
  const again = () => queries.invalidateQueries({ queryKey })
  if (!data && !error) return <PageSkeleton />
  return (
    <>
      {error ? <RefusalNote error={error} /> : null}
      <IncidentForm open={open} today={today} school={data && { id: data.schoolId, onReported: again }} />
      {data?.incidents.length ? (
        <section aria-labelledby="reported">
          <h2 id="reported">{t('incidents.reported')}</h2>
          {data.incidents.map((one) => (
            <IncidentCard key={one.incidentId} incident={one} onMoved={again} />
          ))}
        </section>
      ) : null}
    </>
  )
}
