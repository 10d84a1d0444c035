import { euroText, type WhatIf } from '@famulus/advice/funding'
import type { Assessed } from '@famulus/advice/programmes'
import { shortDay } from '@famulus/advice/time'
import { dayOf, type IsoDate, isoOf } from '@famulus/domain/time'
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useScene } from '../app/scene.tsx'
import { budgetOfPlace } from '../programmes/budget-of-place.ts'
import { chosenStay, type StayWish } from '../programmes/chosen-stay.ts'
import { centsText } from './exactly.ts'
import { useBestBundle } from './use-bundles.ts'
import styles from './WhatIfStay.module.css'
import { otherStays } from './what-if.ts'

/** Other lengths and other months at the same place: what each costs, and how much of it others may pay. */
export function WhatIfStay({
  one,
  whatIf,
  isTurn,
  onChange,
}: {
  readonly one: Assessed
  readonly whatIf: WhatIf
  /** The bundles of the stay itself come first. */
  readonly isTurn: boolean
  readonly onChange: (wish: StayWish) => void
}) {
  const { session } = useScene()
  const { t } = session
  const { start, weeks } = one.assessment
  const others = otherStays({ start, weeks }, session.today)
  return (
    <section className={`${styles.others} no-print`} aria-labelledby="what-if">
      <h2 id="what-if">{t('budget.what-if')}</h2>
      <ul>
        {others.weeks.map((length) => (
          <Other
            key={length}
            one={one}
            whatIf={whatIf}
            isTurn={isTurn}
            wish={{ weeks: length, start: isoOf(start) }}
            name={t('budget.weeks', { weeks: length })}
            isChosen={length === weeks}
            onChange={onChange}
          />
        ))}
      </ul>
      <ul>
        {others.starts.map((day) => (
          <Other
            key={day}
            one={one}
            whatIf={whatIf}
            isTurn={isTurn}
            wish={{ weeks, start: day }}
            name={t('budget.from', { day: shortDay(dayOf(day as IsoDate), session) })} // made by isoOf
            isChosen={false}
            onChange={onChange}
          />
        ))}
      </ul>
    </section>
  )
}

function Other({
  one,
  whatIf,
  isTurn,
  wish,
  name,
  isChosen,
  onChange,
}: {
  readonly one: Assessed
  readonly whatIf: WhatIf
  readonly isTurn: boolean
  readonly wish: StayWish
  readonly name: string
  readonly isChosen: boolean
  readonly onChange: (wish: StayWish) => void
}) {
  const scene = useScene()
  const { session } = scene
  const { weeks, start } = wish
  const { id } = one.compiled.programme
  const other = useMemo(
    () => chosenStay({ programme: id, weeks, start }, scene) ?? one,
    [id, weeks, start, scene, one],
  )
  const { data } = useBestBundle(other, whatIf, isTurn)
  const { total } = budgetOfPlace(other, session)
  const paid = data?.bundle?.hopedCents ?? 0
  return (
    <li>
      <Button
        variant="default"
        justify="flex-start"
        aria-pressed={isChosen}
        className={styles.other}
        onClick={() => onChange(wish)}
      >
        <span>
          <b>{name}</b>
          <span>{euroText(total, session)}</span>
          <small>
            {data
              ? session.t('budget.others-pay', {
                  paid: paid > 0 ? 'some' : 'none',
                  sum: centsText(paid, session),
                })
              : '…'}
          </small>
        </span>
      </Button>
    </li>
  )
}
