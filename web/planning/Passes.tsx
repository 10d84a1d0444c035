import type { Day } from '@famulus/domain/time'
import type { Pass } from './chart.ts'
import styles from './Track.module.css'

/** The piece of the critical chain that runs down past a row. */
export function Passes({
  passes,
  at,
}: {
  readonly passes: readonly Pass[]
  readonly at: (day: Day) => string
}) {
  return passes.map(({ on, upper, lower }) => (
    <i
      key={`${on}-${upper}-${lower}`}
      className={styles.pass}
      style={{ left: at(on), top: upper ? '0' : '50%', bottom: lower ? '0' : '50%' }}
    />
  ))
}
