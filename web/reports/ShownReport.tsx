import type { QueuedReport, ShownReport } from '@famulus/contract'
import { useT } from '../app/language.tsx'
import styles from './Reports.module.css'

type Told = Pick<QueuedReport, 'name' | 'isVerified' | 'recommends' | 'recommendsTo' | 'texts'> &
  Partial<Pick<ShownReport, 'years' | 'hostAnswer'>>

/** One report as others see it; the preview is the same, so that it promises nothing else. */
export function ReportCard({ report, title }: { readonly report: Told; readonly title?: string }) {
  const t = useT()
  const { name, isVerified, recommends, recommendsTo, texts, years, hostAnswer } = report
  const audiences = recommendsTo.map((audience) => t(`reports.audience.${audience}`)).join(', ')
  return (
    <article className={`${styles.report} card`}>
      {title === undefined ? null : <h2>{title}</h2>}
      <p>
        <b>{name ?? t('reports.shown.anonymous')}</b> {t('reports.shown.recommends', { recommends })}
        {audiences === '' ? null : `, ${t('reports.shown.to', { audiences })}`}
      </p>
      <p className="soft">
        {years ? yearsText(years) : null}
        {isVerified ? ` ✓ ${t('reports.shown.verified')}` : null}
      </p>
      <dl>
        {texts.map(({ prompt, text }) => (
          <div key={prompt}>
            <dt>{t(`reports.prompt.${prompt}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {hostAnswer ? (
        <div className={styles.host}>
          <b>{t('reports.shown.answer')}:</b> {hostAnswer.text}
        </div>
      ) : null}
    </article>
  )
}

/** One year, or from when to when. */
export const yearsText = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? String(from) : `${from} – ${to}`
