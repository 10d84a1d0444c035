import {
  ask,
  importReports,
  listReportQueue,
  moderateReport,
  type QueuedReport,
  Refused,
} from '@famulus/contract'
import { type CsvProblem, csvColumns } from '@famulus/domain/reports'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Reports.module.css'
import { ReportCard } from './ShownReport.tsx'

/** What waits for a moderator of the site, and the way in for old reports. */
export function ModerationPage() {
  const t = useT()
  const { organisationId } = useParams({ from: '/moderation/$organisationId' })
  return (
    <SignedIn title={t('reports.moderation.title')}>
      {() => <Queue organisationId={organisationId} />}
    </SignedIn>
  )
}

function Queue({ organisationId }: { readonly organisationId: string }) {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: ['report-queue', organisationId],
    queryFn: () => ask(listReportQueue, { params: { organisationId } }),
  })
  const title = t('reports.moderation.title')
  const reports = data?.reports ?? []
  return (
    <>
      <PageHeading title={title}>
        {data ? t('reports.moderation.lead', { number: reports.length }) : title}
      </PageHeading>
      {error ? <RefusalNote error={error} /> : null}
      <p className="soft">{t('reports.moderation.what')}</p>
      <ol className={styles.list}>
        {reports.map((report) => (
          <li key={report.reportId}>
            <Waiting report={report} organisationId={organisationId} />
          </li>
        ))}
      </ol>
      <Import organisationId={organisationId} />
    </>
  )
}

const decisions = ['approved', 'returned', 'hidden'] as const

function Waiting({
  report,
  organisationId,
}: {
  readonly report: QueuedReport
  readonly organisationId: string
}) {
  const t = useT()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const deciding = useMutation({
    mutationFn: (decision: (typeof decisions)[number]) =>
      ask(moderateReport, {
        params: { organisationId, reportId: report.reportId },
        json: { decision, reason },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['report-queue', organisationId] }),
  })
  return (
    <>
      <ReportCard report={report} title={report.programmeId ?? report.country} />
      <TextInput
        label={t('reports.moderation.reason')}
        value={reason}
        maxLength={2000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={styles.actions}>
        {decisions.map((decision) => (
          <Button
            key={decision}
            mt="xs"
            variant={decision === 'approved' ? 'filled' : 'default'}
            disabled={decision !== 'approved' && reason.trim() === ''}
            loading={deciding.isPending}
            onClick={() => deciding.mutate(decision)}
          >
            {t(`reports.moderation.${decision}`)}
          </Button>
        ))}
      </div>
      {deciding.error ? <RefusalNote error={deciding.error} /> : null}
    </>
  )
}

function Import({ organisationId }: { readonly organisationId: string }) {
  const t = useT()
  const importing = useMutation({
    mutationFn: async (file: File) =>
      ask(importReports, { params: { organisationId }, json: { csv: await file.text() } }),
  })
  const problems = problemsOf(importing.error)
  return (
    <section className={`${styles.part} card`} aria-labelledby="old-reports">
      <h2 id="old-reports">{t('reports.moderation.old')}</h2>
      <p>{t('reports.moderation.import-what')}</p>
      <details>
        <summary>{t('reports.moderation.columns')}</summary>
        <code>{csvColumns.join(', ')}</code>
      </details>
      <input
        type="file"
        accept=".csv,text/csv"
        aria-labelledby="old-reports"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) importing.mutate(file)
        }}
      />
      <div role="status">
        {importing.data ? t('reports.moderation.imported', importing.data) : null}
        <ul>
          {problems.map(({ line, column, says }) => (
            <li key={`${line} ${column} ${says}`}>
              {t('reports.moderation.problem', { line: String(line), column, says })}
            </li>
          ))}
        </ul>
      </div>
      {importing.error && problems.length === 0 ? <RefusalNote error={importing.error} /> : null}
    </section>
  )
}

const problemsOf = (error: Error | null): readonly CsvProblem[] =>
  error instanceof Refused && error.refusal.refused === 'csv_wrong'
    ? (error.refusal.problems as readonly CsvProblem[]) // as readCsv made them
    : []
