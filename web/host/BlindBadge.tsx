import { useT } from '../app/language.tsx'
import styles from '../applications/StateBadge.module.css'

/** Beside the state of an application that is reviewed without knowing whose it is. */
export function BlindBadge() {
  const t = useT()
  return (
    <span className={styles.badge} data-tone="way">
      {t('host.blind.badge')}
    </span>
  )
}
