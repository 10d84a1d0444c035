import { ask, listQueue, listReviews } from '@famulus/contract'
import { groups } from '@famulus/domain/applications'
import { Button, Chip, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { SignedInAs } from '../applications/SignedInAs.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Host.module.css'
import { QueueExport } from './QueueExport.tsx'
import { QueueRow } from './QueueRow.tsx'
import { SavedViews } from './SavedViews.tsx'
import { useRowKeys } from './use-row-keys.ts'

/** The review queue of a host: what waits longest comes first. */
export function QueuePage() {
  const t = useT()
  const { organisationId } = useParams({ from: '/host/$organisationId' })
  return (
    <SignedIn title={t('host.queue.title')}>
      {(me) => (
        <>
          <Queue organisationId={organisationId} />
          <SignedInAs me={me} />
        </>
      )}
    </SignedIn>
  )
}

/** What is for the host to do, unless something else is asked for. */
const waiting = [...groups.awaitingHost, 'onboarding'] as const

function Queue({ organisationId }: { readonly organisationId: string }) {
  const t = useT()
  const { state: asked = waiting.join(','), search: given = '' } = useSearch({
    from: '/host/$organisationId',
  })
  const state = asked === 'all' ? '' : asked
  const navigate = useNavigate()
  const [search, setSearch] = useState(given)
  const [wanted] = useDebouncedValue(search.trim(), 250)
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['queue', organisationId, state, wanted],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      ask(listQueue, {
        params: { organisationId },
        query: {
          ...(state ? { state } : {}),
          ...(wanted ? { search: wanted } : {}),
          ...(pageParam ? { after: pageParam } : {}),
        },
      }),
    getNextPageParam: ({ isMore, applications }) => (isMore ? applications.at(-1)?.applicationId : undefined),
  })
  const reviews = useQuery({
    queryKey: ['reviews', organisationId],
    queryFn: () => ask(listReviews, { params: { organisationId } }),
  })
  const list = useRowKeys()
  const title = t('host.queue.title')
  if (!data)
    return error ? (
      <>
        <PageHeading title={title}>{title}</PageHeading>
        <RefusalNote error={error} />
      </>
    ) : (
      <PageSkeleton />
    )
  const counts = data.pages[0]?.counts ?? {}
  const rows = data.pages.flatMap(({ applications }) => applications)
  const chosen = state ? state.split(',') : []
  const choose = (states: string[]) =>
    navigate({
      to: '/host/$organisationId',
      params: { organisationId },
      search: { state: states.length > 0 ? states.join(',') : 'all', ...(search ? { search } : {}) },
      replace: true,
    })
  const open = (counts.submitted ?? 0) + (counts.under_review ?? 0)
  const unsent = counts.decided_unsent ?? 0
  return (
    <>
      <PageHeading title={title}>{t('host.queue.lead', { waiting: open, unsent })}</PageHeading>
      <nav className={styles.links} aria-label={t('host.pages')}>
        <Link to="/host/$organisationId/decisions" params={{ organisationId }}>
          {t('host.decisions.link', { unsent })}
        </Link>
        <Link to="/host/$organisationId/seats" params={{ organisationId }}>
          {t('host.seats.link')}
        </Link>
        <Link to="/host/$organisationId/terms" params={{ organisationId }}>
          {t('terms.title')}
        </Link>
        <Link to="/host/$organisationId/reports" params={{ organisationId }}>
          {t('reports.host.title')}
        </Link>
      </nav>
      <Chip.Group multiple value={chosen} onChange={choose}>
        <div className={styles.chips}>
          {Object.entries(counts).map(([one, count]) => (
            <Chip key={one} value={one} size="sm" variant="outline">
              {t(`applications.state.${one}`)} {count}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <TextInput
        className={styles.search}
        label={t('host.queue.search')}
        value={search}
        maxLength={100}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <SavedViews organisationId={organisationId} state={state} search={wanted} onOpen={setSearch} />
      {rows.length === 0 ? (
        <EmptyState title={t('host.queue.none')}>
          <p>{t(state || wanted ? 'host.queue.none-so' : 'host.queue.none-what')}</p>
        </EmptyState>
      ) : (
        <ol className={styles.queue} ref={list}>
          {rows.map((application) => (
            <li key={application.applicationId}>
              <QueueRow
                application={application}
                organisationId={organisationId}
                review={reviews.data?.reviews.find(
                  ({ applicationId }) => applicationId === application.applicationId,
                )}
              />
            </li>
          ))}
        </ol>
      )}
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('host.queue.more')}
        </Button>
      ) : null}
      {rows.length > 0 ? (
        <QueueExport
          organisationId={organisationId}
          query={{ ...(state ? { state } : {}), ...(wanted ? { search: wanted } : {}) }}
        />
      ) : null}
    </>
  )
}
