import { useT } from '../app/language.tsx'
import styles from './ProgressNotice.module.css'
import type { ProgressOf } from './use-progress.ts'

/** What was just kept, with the way back. It stays in sight while the page is scrolled. */
export function ProgressNotice({ progress: { notice, undo } }: { readonly progress: ProgressOf }) {
  const t = useT()
  return (
    <div role="status" className={styles.notice} data-empty={notice === undefined || undefined}>
      {notice?.text}{' '}
      {notice?.canUndo ? (
        <button type="button" className="link" onClick={undo}>
          {t('shell.undo')}
        </button>
      ) : null}
    </div>
  )
}
