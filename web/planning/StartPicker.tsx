import type { Assessed } from '@famulus/advice/programmes'
import { runsText, shortDay } from '@famulus/advice/time'
import { horizonOf } from '@famulus/domain/programmes'
import { isoOf } from '@famulus/domain/time'
import { UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { useScene } from '../app/scene.tsx'
import { StartStrip } from '../parts/StartStrip.tsx'
import { monthsIn } from './chart.ts'
import { Months } from './Months.tsx'
import styles from './StartPicker.module.css'
import { firstOfMonth, startChoices } from './start-choices.ts'

/** The programme's possible starts of two years, and one a month to take, each with how its plan stands. */
export function StartPicker({
  one,
  onStart,
}: {
  readonly one: Assessed
  readonly onStart: (iso: string) => void
}) {
  const scene = useScene()
  const { session } = scene
  const { t, today } = session
  const { compiled } = one
  const { start, weeks } = one.assessment
  const { certain, possible, choices } = useMemo(
    () => startChoices(compiled, weeks, scene),
    [compiled, weeks, scene],
  )
  const [from, until] = [firstOfMonth(today), horizonOf(today)]
  const at = (day: number) => `${((100 * (day - from)) / (until - from)).toFixed(2)}%`
  if (possible.length === 0) return <p className="soft">{t('timeline.no-starts')}</p>
  return (
    <section className={`${styles.starts} no-print`} aria-labelledby="starts">
      <h2 id="starts">{t('timeline.starts')}</h2>
      <div className={styles.strip}>
        <Months months={monthsIn(from, until - 1)} at={at} width="narrow" />
        <StartStrip
          from={from}
          until={until}
          certain={certain}
          possible={possible}
          label={t('timeline.possible-starts', { days: runsText(possible, session) })}
        />
        {start >= from && start < until ? <i className={styles.chosen} style={{ left: at(start) }} /> : null}
      </div>
      <ul className={styles.choices}>
        {choices.map(({ start: day, outlook }) => (
          <li key={day}>
            <UnstyledButton
              data-outlook={outlook}
              aria-pressed={day === start}
              onClick={() => onStart(isoOf(day))}
            >
              <b>{shortDay(day, session)}</b>
              <small>{t(`timeline.outlook.${outlook}`)}</small>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
