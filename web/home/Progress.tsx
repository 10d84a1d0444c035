import { useT } from '../app/language.tsx'
import styles from './Facts.module.css'

type Props = { readonly done: number; readonly all: number }

/** How much of an application the school has looked at. */
export function Progress({ done, all }: Props) {
  const t = useT()
  const text = t('home.progress', { done, all })
  return (
    <div className={styles.progress}>
      <p role="status">{text}</p>
      <progress value={done} max={all} aria-label={text} />
    </div>
  )
}
