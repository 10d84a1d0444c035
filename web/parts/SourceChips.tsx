import { isOldYear } from '@famulus/advice/catalogue'
import type { Page } from '@famulus/domain/requirements'
import { useScene } from '../app/scene.tsx'
import { SourceChip } from './SourceChip.tsx'
import styles from './SourceChips.module.css'

const MOST = 2

/** The pages behind a line; of many the first, and how many there are beside. */
export function SourceChips({
  pages,
  most = MOST,
}: {
  readonly pages: readonly Page[]
  readonly most?: number
}) {
  const { t, today } = useScene().session
  const more = pages.length - most
  if (pages.length === 0) return null
  return (
    <span className={styles.chips}>
      {pages.slice(0, most).map(({ url, title, year }) => (
        <SourceChip
          key={`${url} ${title}`}
          title={title}
          year={year}
          url={url}
          old={isOldYear(year, today)}
        />
      ))}
      {more > 0 ? <small>{t('sources.more-pages', { number: more })}</small> : null}
    </span>
  )
}
