import { startsOf } from '@famulus/advice/planning'
import type { Assessed } from '@famulus/advice/programmes'
import { runsText } from '@famulus/advice/time'
import { useScene } from '../app/scene.tsx'
import { StartStrip } from '../parts/StartStrip.tsx'
import { axisOf, yearMarks } from './axis.ts'
import styles from './Comparison.module.css'

/** The start days of the coming two years, every programme on the same axis, and the same in words. */
export function StartCell({ one }: { readonly one: Assessed }) {
  const { session } = useScene()
  const { from, until } = axisOf(session.today)
  const { windows, reachable } = one.assessment
  const certain = startsOf(one)
  const possible = reachable.possible.length > 0 ? reachable.possible : windows.possible
  const text =
    certain.length > 0
      ? runsText(certain, session)
      : possible.length > 0
        ? session.t('shortlist.perhaps', { runs: runsText(possible, session) })
        : session.t('cli.explain.no-window')
  return (
    <td className={styles.cell}>
      <StartStrip from={from} until={until} certain={certain} possible={possible} label={text} />
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
