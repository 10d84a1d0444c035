import { ask, listSeats, type OfferingWithSeats } from '@famulus/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { electiveName } from '../applications/elective-name.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { Capacity } from './Capacity.tsx'
import styles from './Host.module.css'
import { NewOffering } from './NewOffering.tsx'

/** The places of a host: how many there are, who has them, whose turn is next. */
export function SeatsPage() {
  const t = useT()
  const { organisationId } = useParams({ from: '/host/$organisationId/seats' })
  return (
    <SignedIn title={t('host.seats.title')}>
      {() => (
        <>
          <p className="no-print">
            <Link to="/host/$organisationId" params={{ organisationId }}>
              {t('host.review.back')}
            </Link>
          </p>
          <Seats organisationId={organisationId} />
        </>
      )}
    </SignedIn>
  )
}

function Seats({ organisationId }: { readonly organisationId: string }) {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: ['seats', organisationId],
    queryFn: () => ask(listSeats, { params: { organisationId } }),
  })
  const title = t('host.seats.title')
  if (!data)
    return error ? (
      <>
        <PageHeading title={title}>{title}</PageHeading>
        <RefusalNote error={error} />
      </>
    ) : (
      <PageSkeleton />
    )
  const { offerings, programmes } = data
  const free = offerings.reduce((sum, { capacity, taken }) => sum + capacity - taken.length, 0)
  const all = offerings.reduce((sum, { capacity }) => sum + capacity, 0)
  return (
    <>
      <PageHeading title={title}>{t('host.seats.lead', { free, all })}</PageHeading>
      {offerings.length === 0 ? (
        <EmptyState title={t('host.seats.none')}>
          <p>{t('host.seats.none-what')}</p>
        </EmptyState>
      ) : (
        <ul className={styles.letters}>
          {offerings.map((offering) => (
            <li key={offering.offeringId}>
              <Offering offering={offering} organisationId={organisationId} />
            </li>
          ))}
        </ul>
      )}
      {programmes.length > 0 ? <NewOffering programmes={programmes} organisationId={organisationId} /> : null}
    </>
  )
}

type Props = { readonly offering: OfferingWithSeats; readonly organisationId: string }

function Offering({ offering, organisationId }: Props) {
  const t = useT()
  const { elective, startsOn, weeks, capacity, taken, next } = offering
  const link = ({ studentId, applicationId, student }: OfferingWithSeats['taken'][number]) => (
    <Link
      to="/host/$organisationId/$studentId/$applicationId"
      params={{ organisationId, studentId, applicationId }}
    >
      {student}
    </Link>
  )
  return (
    <section className={`${styles.row} card`}>
      <b>{t('applications.seat', { offering: electiveName(elective, t), startsOn, weeks })}</b>
      <Capacity offering={offering} organisationId={organisationId} />
      <ol className={styles.seats} aria-label={t('host.seats.taken', { taken: taken.length, capacity })}>
        {Array.from({ length: capacity }, (_, place) => {
          const holder = taken[place]
          return (
            <li key={holder?.applicationId ?? `free ${place}`} data-taken={holder !== undefined}>
              {holder ? link(holder) : t('host.seats.free')}
              {holder ? <small>{t(`applications.state.${holder.state}`)}</small> : null}
            </li>
          )
        })}
      </ol>
      {next ? (
        <small>
          {t('host.seats.next')} {link(next)}
        </small>
      ) : null}
    </section>
  )
}
