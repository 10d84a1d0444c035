import { type Assessed, statusText } from '@famulus/advice/programmes'
import { spanText } from '@famulus/advice/time'
import { parseSpan } from '@famulus/domain/time'
import { useScene } from '../app/scene.tsx'
import { Pages } from './Pages.tsx'
import { sourcesOf } from './rule-rows.ts'
import styles from './StatusCard.module.css'

/** Whether the programme runs, from when that is known, what was before and what was reported later. */
export function StatusCard({ one }: { readonly one: Assessed }) {
  const { session } = useScene()
  const { t } = session
  const { status, sources } = one.compiled.programme
  const { standing } = one.assessment
  const timeText = (text: string) => {
    const span = parseSpan(text)
    return span ? spanText(span, session) : text
  }
  return (
    <section className={`${styles.status} card`} data-state={standing.old ? 'old' : standing.state}>
      <h2>{t('programme.status', { status: statusText(one, session) })}</h2>
      {[status.note, status.scope].filter(Boolean).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {status.earlier.map(({ from, to, says }) => (
        <p key={says}>
          {t('cli.explain.earlier')} {timeText(from)}
          {to ? ` – ${timeText(to)}` : ''}: {says}
        </p>
      ))}
      {status.laterEvidence.map(({ on, says, source }) => (
        <p key={says}>
          {t('cli.explain.later')} {timeText(on)}: {says} <Pages sources={sourcesOf(source, sources)} />
        </p>
      ))}
      <Pages sources={sourcesOf(status.source, sources)} />
    </section>
  )
}
