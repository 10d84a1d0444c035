import type { Day } from '@famulus/domain/time'
import type { ReactNode } from 'react'
import { useScene } from '../app/scene.tsx'
import type { ChartLine } from './chart.ts'
import { Passes } from './Passes.tsx'
import styles from './Track.module.css'

/** The days of a row, from left to right, with today and the chain that runs past it. What it shows stands beside it in words. */
export function Track({
  passes,
  at,
  children,
}: {
  readonly passes: ChartLine['passes']
  readonly at: (day: Day) => string
  readonly children?: ReactNode
}) {
  const { today } = useScene().session
  return (
    <span className={styles.track} aria-hidden="true">
      {children}
      <Passes passes={passes} at={at} />
      <i className={styles.today} style={{ left: at(today) }} />
    </span>
  )
}
