import { answerReport, ask, listHostReports, type ShownReport } from '@famulus/contract'
import { Button, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Reports.module.css'
import { ReportCard } from './ShownReport.tsx'

/** What students wrote about a host, as everybody reads it, and the host's answer to each. */
export function HostReportsPage() {
  const t = useT()
  const { organisationId } = useParams({ from: '/host/$organisationId/reports' })
  return (
    <SignedIn title={t('reports.host.title')}>{() => <Listed organisationId={organisationId} />}</SignedIn>
  )
}

function Listed({ organisationId }: { readonly organisationId: string }) {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: ['host-reports', organisationId],
    queryFn: () => ask(listHostReports, { params: { organisationId } }),
  })
  const title = t('reports.host.title')
  const reports = data?.reports ?? []
  return (
    <>
      <PageHeading title={title}>
        {data ? t('reports.host.lead', { number: reports.length }) : title}
      </PageHeading>
      {error ? <RefusalNote error={error} /> : null}
      <ol className={styles.list}>
        {reports.map((report) => (
          <li key={report.reportId}>
            <Answered report={report} organisationId={organisationId} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Answered({
  report,
  organisationId,
}: {
  readonly report: ShownReport
  readonly organisationId: string
}) {
  const t = useT()
  const [text, setText] = useState(report.hostAnswer?.text ?? '')
  const answering = useMutation({
    mutationFn: () =>
      ask(answerReport, { params: { organisationId, reportId: report.reportId }, json: { text } }),
  })
  return (
    <>
      <ReportCard report={{ ...report, hostAnswer: null }} />
      <Textarea
        label={t('reports.host.answer')}
        value={text}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button mt="xs" loading={answering.isPending} onClick={() => answering.mutate()}>
          {t('reports.host.save')}
        </Button>
        <span role="status">{answering.isSuccess ? t('reports.host.saved') : null}</span>
      </div>
      {answering.error ? <RefusalNote error={answering.error} /> : null}
    </>
  )
}
