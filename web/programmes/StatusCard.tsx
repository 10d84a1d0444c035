import { type Assessed, statusText } from '@famulus/advice/programmes'
import { spanText } from '@famulus/advice/time'
import { parseSpan } from '@famulus/domain/time'
import { useScene } from '../app/scene.tsx'
import { Quote } from '../parts/Quote.tsx'
import { Pages } from './Pages.tsx'
import { sourcesOf } from './rule-rows.ts'
import styles from './StatusCard.module.css'

/** Whether the programme runs, from when that is known, and what was reported later; what was before is folded. */
export function StatusCard({ one }: { readonly one: Assessed }) {
  const { session } = useScene()
  const { t } = session
  const { status, sources } = one.compiled.programme
  const { standing } = one.assessment
  const isShut = standing.state === 'closed' || standing.state === 'suspended'
  const timeText = (text: string) => {
    const span = parseSpan(text)
    return span ? spanText(span, session) : text
  }
  return (
    <section
      className={`${styles.status} card`}
      data-state={standing.old && !isShut ? 'old' : standing.state}
    >
      <h2>{t('programme.status', { status: statusText(one, session) })}</h2>
      {[status.note, status.scope].filter(Boolean).map((text) => (
        <p key={text} lang="en">
          {text}
        </p>
      ))}
      <p>
        <Pages sources={sourcesOf(status.source, sources)} />
      </p>
      {status.laterEvidence.map(({ on, says, source }) => (
        <p key={says}>
          <b>
            {t('explain.later')} {timeText(on)}:
          </b>{' '}
          <Quote>{says}</Quote> <Pages sources={sourcesOf(source, sources)} />
        </p>
      ))}
      {standing.old ? <p>{t('programme.status-old', { year: String(standing.asOf ?? 'none') })}</p> : null}
      {status.earlier.length > 0 ? (
        <details>
          <summary>{t('programme.status-before', { number: status.earlier.length })}</summary>
          {status.earlier.map(({ from, to, says, source }) => (
            <p key={`${from} ${says}`}>
              <b>{to ? `${timeText(from)} – ${timeText(to)}` : timeText(from)}:</b> <Quote>{says}</Quote>{' '}
              <Pages sources={sourcesOf(source, sources)} />
            </p>
          ))}
        </details>
      ) : null}
    </section>
  )
}
