import { ask, type MyReport, publishMyReport, showMyReport, withdrawMyReport } from '@famulus/contract'
import { lacks, type Report, textsOf } from '@famulus/domain/reports'
import { formatShortDay } from '@famulus/messages/speaking'
import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useLanguage, useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { CountedParts } from './CountedParts.tsx'
import { OwnWords } from './OwnWords.tsx'
import styles from './Reports.module.css'
import { ReportCard } from './ShownReport.tsx'
import { useDraft } from './use-draft.ts'

/** What the next student should know: five minutes after a stay, kept as it is typed. */
export function ReportPage() {
  const t = useT()
  const { stayId } = useParams({ from: '/stays/$stayId/report' })
  return (
    <SignedIn title={t('reports.report.title')} why={t('reports.report.why')}>
      {() => <Loaded stayId={stayId} />}
    </SignedIn>
  )
}

function Loaded({ stayId }: { readonly stayId: string }) {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: ['my-report', stayId],
    queryFn: () => ask(showMyReport, { params: { stayId } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const title = t('reports.report.title')
  if (data) return <Form stayId={stayId} mine={data} />
  if (!error) return <PageSkeleton />
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <RefusalNote error={error} />
    </>
  )
}

function Form({ stayId, mine }: { readonly stayId: string; readonly mine: MyReport }) {
  const t = useT()
  const draft = useDraft(stayId, mine.report as Report) // read by the schema of the route
  return (
    <>
      <PageHeading title={t('reports.report.title')}>
        {t('reports.report.lead', { host: mine.host })}
      </PageHeading>
      <p className="soft">{t('reports.report.five-minutes')}</p>
      <div className={styles.form}>
        <CountedParts report={draft.report} onChange={draft.change} />
        <OwnWords report={draft.report} onChange={draft.change} />
        <p role="status" className="soft">
          {t(draft.isSaving ? 'reports.report.keeping' : 'reports.report.kept')}
        </p>
        {draft.error ? <RefusalNote error={draft.error} /> : null}
        <Publishing stayId={stayId} mine={mine} report={draft.report} save={draft.save} />
        <History mine={mine} />
      </div>
    </>
  )
}

type PublishingProps = {
  readonly stayId: string
  readonly mine: MyReport
  readonly report: Report
  readonly save: () => Promise<unknown>
}

/** What exactly others will see, and the visible act of handing it in. */
function Publishing({ stayId, mine, report, save }: PublishingProps) {
  const t = useT()
  const queries = useQueryClient()
  const [showsName, setShowsName] = useState(false)
  const again = () => queries.invalidateQueries({ queryKey: ['my-report', stayId] })
  const publishing = useMutation({
    mutationFn: async () => {
      await save()
      return ask(publishMyReport, { params: { stayId }, json: { showsName } })
    },
    onSuccess: again,
  })
  const withdrawing = useMutation({
    mutationFn: () => ask(withdrawMyReport, { params: { stayId } }),
    onSuccess: again,
  })
  const [missing] = lacks(report)
  const isOut = mine.versions.some(({ state }) => state === 'pending' || state === 'approved')
  const error = publishing.error ?? withdrawing.error
  const preview = {
    name: showsName ? mine.name : null,
    isVerified: mine.isVerified,
    recommends: report.recommends ?? 'yes',
    recommendsTo: report.recommendsTo ?? [],
    texts: textsOf(report),
  }
  return (
    <section className={`${styles.part} card`} aria-labelledby="preview">
      <h2 id="preview">{t('reports.report.preview')}</h2>
      <ReportCard report={preview} />
      <p className="soft">{t('reports.report.preview-rest')}</p>
      <Checkbox
        label={t('reports.report.shows-name', { name: mine.name })}
        checked={showsName}
        onChange={({ currentTarget }) => setShowsName(currentTarget.checked)}
      />
      {missing === undefined ? null : <p>{t('reports.report.incomplete', { missing })}</p>}
      <div className={styles.actions}>
        <Button
          disabled={missing !== undefined}
          loading={publishing.isPending}
          onClick={() => publishing.mutate()}
        >
          {t('reports.report.publish')}
        </Button>
        {isOut ? (
          <Button variant="default" loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
            {t('reports.report.withdraw')}
          </Button>
        ) : null}
      </div>
      {error ? <RefusalNote error={error} /> : null}
    </section>
  )
}

function History({ mine: { versions, isShown } }: { readonly mine: MyReport }) {
  const { t, language } = useLanguage()
  if (versions.length === 0) return null
  const isApproved = versions.some(({ state }) => state === 'approved')
  return (
    <section className={`${styles.part} card`} aria-labelledby="history">
      <h2 id="history">{t('reports.report.history')}</h2>
      {isApproved ? <p>{t(isShown ? 'reports.report.is-shown' : 'reports.report.waits')}</p> : null}
      <ul>
        {versions.map(({ version, state, reason, submittedAt }) => (
          <li key={version}>
            {t('reports.report.version', {
              version,
              state,
              day: formatShortDay(submittedAt.slice(0, 10), language),
            })}
            {reason === '' ? null : `: ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
