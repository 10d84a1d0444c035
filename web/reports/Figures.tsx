import type { ReportSummary } from '@famulus/contract'
import { type Line, lines } from '@famulus/domain/money'
import { isPerWeek } from '@famulus/domain/reports'
import { formatMoney } from '@famulus/messages/speaking'
import { useLanguage } from '../app/language.tsx'
import type { FigureKind } from './PreviousStudents.tsx'
import styles from './Reports.module.css'

type Figure = ReportSummary['figures'][number]

/** Each figure as a bar: half of all reports lie on it, the stroke is the median. Its numbers stand above it. */
export function Figures({
  figures,
  kind,
}: {
  readonly figures: readonly Figure[]
  readonly kind: FigureKind
}) {
  const { t } = useLanguage()
  const say = useFigureText(kind)
  return (
    <ul className={styles.figures}>
      {figures.map((figure) => {
        const { field, reports, years, median, quartiles } = figure
        const span = { reports, from: String(years.from), to: String(years.to) }
        return (
          <li key={field}>
            <div className={styles.line}>
              <span>
                {say.name(field)}: <b>{t('reports.previous.median', { median: say.value(field, median) })}</b>
                {quartiles
                  ? ` (${say.value(field, quartiles.low)} – ${say.value(field, quartiles.high)})`
                  : null}
              </span>
              <small className="soft">{t('reports.previous.number', span)}</small>
            </div>
            <Range figure={figure} most={mostOf(figure, figures, kind)} />
          </li>
        )
      })}
    </ul>
  )
}

/** Ratings share a scale, days share one, and sums share it within their currency. */
function mostOf({ field }: Figure, figures: readonly Figure[], kind: FigureKind): number {
  if (kind === 'rating') return 5
  const [, , currency] = field.split('.')
  const own = figures.filter((one) => one.field.split('.')[2] === currency)
  return Math.max(1, ...own.map(({ median, quartiles }) => Math.max(median, quartiles?.high ?? 0)))
}

function Range({ figure: { median, quartiles }, most }: { readonly figure: Figure; readonly most: number }) {
  const part = (value: number) => `${Math.round((98 * value) / most)}%`
  const { low, high } = quartiles ?? { low: median, high: median }
  return (
    <div className={styles.range} aria-hidden="true">
      <i style={{ left: part(low), width: part(high - low) }} />
      <b style={{ left: part(median) }} />
    </div>
  )
}

function useFigureText(kind: FigureKind) {
  const { t, language } = useLanguage()
  const lineOf = (field: string): Line | undefined => lines.find((line) => line === field.split('.')[1])
  const names = { cost: 'money.line', days: 'reports.step', rating: 'reports.criterion' } as const
  return {
    name: (field: string) =>
      kind === 'hours' ? t('reports.previous.week') : t(`${names[kind]}.${field.split('.')[1]}`),
    value: (field: string, value: number): string => {
      if (kind === 'rating') return String(value)
      if (kind === 'hours') return t('reports.previous.hours', { hours: value })
      if (kind === 'days') return t('reports.previous.days-of', { days: value })
      const sum = formatMoney(value, field.split('.')[2] ?? 'EUR', language)
      const line = lineOf(field)
      return line && isPerWeek(line) ? t('reports.previous.per-week', { sum }) : sum
    },
  }
}
