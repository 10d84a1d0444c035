import type { Runs } from '@famulus/domain/time'
import styles from './StartStrip.module.css'

/** Start days of two years as a strip: where every rule is met, and where that is possible. Days are day numbers. */
export function StartStrip({
  from,
  until,
  certain,
  possible,
  label,
}: {
  readonly from: number
  readonly until: number
  readonly certain: Runs
  readonly possible: Runs
  /** The same in words, for whoever does not see it. */
  readonly label: string
}) {
  const place = ({ lo, hi }: Runs[number]) => {
    const [begin, end] = [Math.max(lo, from), Math.min(hi + 1, until)]
    const share = (days: number) => `${((100 * days) / (until - from)).toFixed(2)}%`
    return { left: share(begin - from), width: `max(3px, ${share(end - begin)})` }
  }
  const inside = (runs: Runs) => runs.filter(({ lo, hi }) => hi >= from && lo < until)
  return (
    <div className={styles.strip} role="img" aria-label={label}>
      {inside(possible).map((run) => (
        <i key={`possible-${run.lo}`} className={styles.possible} style={place(run)} />
      ))}
      {inside(certain).map((run) => (
        <i key={run.lo} className={styles.certain} style={place(run)} />
      ))}
    </div>
  )
}
