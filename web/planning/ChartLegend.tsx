import { useScene } from '../app/scene.tsx'
import styles from './ChartLegend.module.css'
import track from './Track.module.css'

const keys = [
  'usual',
  'longer',
  'at-once',
  'unknown',
  'spare',
  'window',
  'tight',
  'late',
  'done',
  'today',
] as const

/** What the bars and signs of the picture stand for. */
export function ChartLegend({ isLate }: { readonly isLate: boolean }) {
  const { t } = useScene().session
  return (
    <ul className={styles.legend} aria-hidden="true">
      {keys
        .filter((key) => isLate || key !== 'late')
        .map((key) => (
          <li key={key}>
            <i className={track[key]} data-key={key} /> {t(`timeline.key.${key}`)}
          </li>
        ))}
    </ul>
  )
}
