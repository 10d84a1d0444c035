import { ask, type ListedIncident, listSchoolIncidents, showIncident } from '@famulus/contract'
import { formatShortDay } from '@famulus/messages/speaking'
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { IncidentCard, stateLine } from './IncidentCard.tsx'
import styles from './Incidents.module.css'

type Props = { readonly organisationId: string }

/** What students reported to a school: what waits first, each opened on demand, since the student sees who read it. */
export function SchoolIncidents({ organisationId }: Props) {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: ['school-incidents', organisationId],
    queryFn: ({ signal }) => ask(listSchoolIncidents, { params: { organisationId } }, { signal }),
  })
  if (error)
    return (
      <>
        <PageHeading title={t('incidents.desk')}>{t('incidents.desk')}</PageHeading>
        <RefusalNote error={error} />
      </>
    )
  if (!data) return <PageSkeleton />
  const order = ['reported', 'acknowledged', 'closed']
  const incidents = data.incidents.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const waiting = incidents.filter(({ state }) => state === 'reported').length
  return (
    <>
      <PageHeading title={t('incidents.desk')}>{t('incidents.desk-heading', { waiting })}</PageHeading>
      <p className="soft">{t('incidents.desk-lead')}</p>
      {incidents.length === 0 ? <EmptyState title={t('incidents.desk-none')}>{null}</EmptyState> : null}
      <ul className={styles.list}>
        {incidents.map((one) => (
          <One key={one.incidentId} incident={one} organisationId={organisationId} />
        ))}
      </ul>
    </>
  )
}

function One({ incident, organisationId }: Props & { readonly incident: ListedIncident }) {
  const words = useLanguage()
  const { t, language } = words
  const [isOpen, setOpen] = useState(false)
  const { student, host, kind, on, urgency } = incident
  return (
    <li className={`${styles.row} card`}>
      <h2>{t('incidents.row', { student, kind: t(`incidents.kind.${kind}`) })}</h2>
      <p className="soft">
        {t('incidents.row-what', {
          host,
          on: formatShortDay(on, language),
          needs: t(`incidents.needs.${urgency}`),
        })}
      </p>
      <p className={styles.state} data-state={incident.state}>
        {stateLine(incident, words)}
      </p>
      {isOpen ? (
        <Opened incident={incident} organisationId={organisationId} />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('incidents.open')}
        </Button>
      )}
    </li>
  )
}

function Opened({
  incident: { studentId, incidentId },
  organisationId,
}: Props & { readonly incident: ListedIncident }) {
  const queries = useQueryClient()
  const queryKey = ['incident', incidentId]
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      ask(showIncident, { params: { studentId, incidentId }, query: { organisationId } }, { signal }),
  })
  const again = async () => {
    await queries.invalidateQueries({ queryKey })
    await queries.invalidateQueries({ queryKey: ['school-incidents', organisationId] })
  }
  if (error) return <RefusalNote error={error} />
  return data ? (
    <IncidentCard incident={data} organisationId={organisationId} onMoved={again} />
  ) : (
    <PageSkeleton />
  )
}
