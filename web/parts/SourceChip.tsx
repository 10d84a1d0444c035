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
  const text = (
    <>
      <span>{title}</span>, {year ?? t('shell.no-year')}
    </>
  )
  const shown = {
    className: styles.chip,
    'data-old': old || undefined,
    title: old ? t('shell.old-source') : undefined,
  }
  return url ? (
    <a {...shown} href={url} target="_blank" rel="noreferrer">
      {text}
    </a>
  ) : (
    <span {...shown}>{text}</span>
  )
}
