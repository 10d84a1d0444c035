import { ask, listQueue } from '@famulus/contract'
import { Button, TextInput } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { Bulk } from './Bulk.tsx'
import styles from './Desk.module.css'
import { DeskRefusal } from './DeskRefusal.tsx'
import { QueueRow } from './QueueRow.tsx'
import { StateChips } from './StateChips.tsx'
import { useDeskSearch } from './use-desk-search.ts'

/** What the school was asked to endorse, whoever has waited longest first. */
export function Queue({ organisationId }: { readonly organisationId: string }) {
  const t = useT()
  const { search, change } = useDeskSearch(organisationId)
  const { state = waiting, name } = search
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useQueue(
    organisationId,
    state,
    name,
  )
  if (error) return <DeskRefusal error={error} />
  if (!data) return <PageSkeleton />
  const all = data.pages.flatMap(({ applications }) => applications)
  const counts = data.pages[0]?.counts ?? {}
  const toggle = (id: string) =>
    setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]))
  return (
    <>
      <PageHeading title={t('home.title')}>{t('home.waiting', { count: counts[waiting] ?? 0 })}</PageHeading>
      <TextInput
        className={styles.search}
        label={t('home.search')}
        type="search"
        maxLength={100}
        defaultValue={name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <StateChips
        counts={counts}
        chosen={state === 'all' ? undefined : state}
        onChoose={(next) => change({ state: next ?? 'all' })}
      />
      <Bulk
        organisationId={organisationId}
        applications={all.filter(({ applicationId }) => chosen.includes(applicationId))}
        onDone={() => setChosen([])}
      />
      {all.length === 0 ? <p className="soft">{t('home.none')}</p> : null}
      <ul className={`${styles.queue} card`}>
        {all.map((one) => (
          <QueueRow
            key={one.applicationId}
            application={one}
            organisationId={organisationId}
            isChosen={chosen.includes(one.applicationId)}
            onToggle={() => toggle(one.applicationId)}
          />
        ))}
      </ul>
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('home.more')}
        </Button>
      ) : null}
    </>
  )
}

const waiting = 'endorsement_requested'

const useQueue = (organisationId: string, state: string, name: string | undefined) =>
  useInfiniteQuery({
    queryKey: ['queue', organisationId, state, name],
    queryFn: ({ pageParam, signal }) =>
      ask(
        listQueue,
        {
          params: { organisationId },
          query: { state: state === 'all' ? undefined : state, search: name || undefined, after: pageParam },
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ applications, isMore }) => (isMore ? applications.at(-1)?.applicationId : undefined),
    placeholderData: keepPreviousData,
  })
