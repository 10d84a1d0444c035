import { ask, type ReportSummary, summariseReports } from '@famulus/contract'
import type { Tally } from '@famulus/domain/systems'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ServerQueries } from '../accounts/ServerQueries.tsx'
import { useT } from '../app/language.tsx'
import { Choices, SystemCounts } from './Counts.tsx'
import { Figures } from './Figures.tsx'
import styles from './Reports.module.css'
import { yearsText } from './ShownReport.tsx'

type Props = { readonly programmeId: string; readonly of?: readonly FigureKind[] }
export type FigureKind = 'cost' | 'days' | 'rating' | 'hours'

const all = ['rating', 'hours', 'cost', 'days'] as const
const titles = { cost: 'costs', days: 'days', rating: 'ratings', hours: 'week' } as const

/** What previous students report of one programme, beside what is published. Without a server nothing is said. */
export function PreviousStudents(props: Props) {
  return (
    <ServerQueries>
      <Reported {...props} />
    </ServerQueries>
  )
}

function Reported({ programmeId, of = all }: Props) {
  const t = useT()
  const { data } = useQuery({
    queryKey: ['report-summary', programmeId],
    queryFn: () => ask(summariseReports, { query: { programmeId } }),
    staleTime: 300_000,
  })
  if (!data) return null
  return (
    <section className={styles.previous} aria-labelledby="previous-students">
      <h2 id="previous-students">{t('reports.previous.title')}</h2>
      {data.years ? (
        <Told programmeId={programmeId} summary={data} of={of} />
      ) : (
        <p className="soft">{t('reports.previous.none')}</p>
      )}
    </section>
  )
}

function Told({
  programmeId,
  summary,
  of,
}: {
  readonly programmeId: string
  readonly summary: ReportSummary
  readonly of: readonly FigureKind[]
}) {
  const t = useT()
  const { reports, years, figures, choices, systems } = summary // systems: the contract says so
  return (
    <div className={`${styles.report} card`}>
      <p>
        {years
          ? t('reports.previous.lead', { reports, from: String(years.from), to: String(years.to) })
          : null}{' '}
        <Link to="/reports" search={{ programme: programmeId }}>
          {t('reports.previous.read')}
        </Link>
      </p>
      {of.map((kind) => {
        const own = figures.filter(({ field }) => field.split('.')[0] === kind)
        return own.length === 0 ? null : (
          <div key={kind}>
            <h3>{t(`reports.previous.${titles[kind]}`)}</h3>
            <Figures figures={own} kind={kind} />
          </div>
        )
      })}
      {of === all ? (
        <>
          <Choices choices={choices} />
          <SystemCounts tallies={systems as Tally[]} />
        </>
      ) : null}
      <p className="soft">
        {t('reports.previous.beside')} {years ? yearsText(years) : null}
      </p>
    </div>
  )
}
