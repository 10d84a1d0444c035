import { ask, listReports } from '@famulus/contract'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ServerQueries } from '../accounts/ServerQueries.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Reports.module.css'
import { ReportCard } from './ShownReport.tsx'
import type { ReportsSearch } from './search.ts'

const route = getRouteApi('/reports')

/** What previous students wrote, to search and to filter. */
export function ReportsPage() {
  return (
    <div className="page">
      <ServerQueries>
        <Reports />
      </ServerQueries>
    </div>
  )
}

function Reports() {
  const { session } = useScene()
  const { t } = session
  const { programme, q = '', since } = route.useSearch()
  const navigate = route.useNavigate()
  const [typed, setTyped] = useState(q)
  const [search] = useDebouncedValue(typed.trim(), 250)
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['reports', programme, since, search],
    initialPageParam: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      ask(listReports, {
        query: {
          offset: String(pageParam),
          ...(programme === undefined ? {} : { programmeId: programme }),
          ...(since === undefined ? {} : { since }),
          ...(search === '' ? {} : { search }),
        },
      }),
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.reduce((sum, { reports }) => sum + reports.length, 0)
      return shown < total ? shown : undefined
    },
  })
  const change = (next: { [Key in keyof ReportsSearch]?: ReportsSearch[Key] | undefined }) =>
    navigate({ search: (before) => ({ ...before, ...next }) as ReportsSearch, replace: true })
  const { programmes } = session.catalogue
  const nameOf = (id: string | null) =>
    programmes.find((one) => one.programme.id === id)?.programme.name ?? t('reports.list.elsewhere')
  const total = data?.pages[0]?.total ?? 0
  return (
    <>
      <PageHeading title={t('reports.list.title')}>
        {data ? t('reports.list.lead', { total }) : t('reports.list.title')}
      </PageHeading>
      <p className="soft">{t('reports.list.what')}</p>
      <div className={styles.grid}>
        <TextInput
          label={t('reports.list.search')}
          value={typed}
          maxLength={100}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <NativeSelect
          label={t('reports.list.programme')}
          value={programme ?? ''}
          data={[
            { value: '', label: t('reports.list.all') },
            ...programmes.map((one) => ({ value: one.programme.id, label: one.programme.name })),
          ]}
          onChange={({ currentTarget }) => change({ programme: currentTarget.value || undefined })}
        />
        <TextInput
          label={t('reports.list.since')}
          inputMode="numeric"
          maxLength={4}
          defaultValue={since ?? ''}
          onChange={({ currentTarget }) =>
            change({ since: /^(19|20)\d\d$/.test(currentTarget.value) ? currentTarget.value : undefined })
          }
        />
      </div>
      {error ? <RefusalNote error={error} /> : null}
      <ol className={styles.list}>
        {data?.pages
          .flatMap(({ reports }) => reports)
          .map((report) => (
            <li key={report.reportId}>
              <ReportCard report={report} title={nameOf(report.programmeId)} />
            </li>
          ))}
      </ol>
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('reports.list.more')}
        </Button>
      ) : null}
    </>
  )
}
