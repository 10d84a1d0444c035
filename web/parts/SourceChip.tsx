import { useT } from '../app/language.tsx'
import styles from './SourceChip.module.css'

/** Where a line comes from, and from when: the year belongs to it. Old sources look old. */
export function SourceChip({
  title,
  year,
  url,
  old = false,
}: {
  readonly title: string
  readonly year?: number | string | undefined
  readonly url?: string | undefined
  readonly old?: boolean
}) {
  const t = useT()
  // A long title gives way, the year never does.
  const text = (
    <>
      <span className={styles.title}>{title}</span>
      <span className={styles.year}>, {year ?? t('shell.no-year')}</span>
    </>
  )
  const shown = {
    className: styles.chip,
    'data-old': old || undefined,
    title: old ? `${title}. ${t('shell.old-source')}` : title,
  }
  return url ? (
    <a {...shown} href={url} target="_blank" rel="noreferrer">
      {text}
    </a>
  ) : (
    <span {...shown}>{text}</span>
  )
}
