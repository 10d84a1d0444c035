import { useT } from '../app/language.tsx'
import styles from './StateBadge.module.css'
import { toneOf } from './tone.ts'

/** A state in its word, its tone beside: colour alone says nothing. */
export function StateBadge({ state }: { readonly state: string }) {
  const t = useT()
  return (
    <span className={styles.badge} data-tone={toneOf(state)}>
      {t(`applications.state.${state}`)}
    </span>
  )
}
