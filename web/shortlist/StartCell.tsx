import { startsOf } from '@famulus/advice/planning'
import type { Assessed } from '@famulus/advice/programmes'
import { useScene } from '../app/scene.tsx'
import { StartStrip } from '../parts/StartStrip.tsx'
import { axisOf, yearMarks } from './axis.ts'
import styles from './Comparison.module.css'
import { possibleStarts } from './host-lines.ts'

/** The start days of the coming two years, every programme on the same axis, and the same in words. */
export function StartCell({ one, text }: { readonly one: Assessed; readonly text: string }) {
  const { session } = useScene()
  const { from, until } = axisOf(session.today)
  const possible = possibleStarts(one)
  return (
    <td className={styles.cell}>
      <StartStrip from={from} until={until} certain={startsOf(one)} possible={possible} label={text} />
      <div className={styles.axis} aria-hidden="true">
        {yearMarks({ from, until }).map(({ year, share }) => (
          <small key={year} style={{ left: `${share}%` }}>
            {year}
          </small>
        ))}
      </div>
      {text}
    </td>
  )
}
