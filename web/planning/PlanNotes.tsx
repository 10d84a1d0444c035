import type { Planned } from '@famulus/advice/planning'
import { QuoteNote } from '../parts/Quote.tsx'
import { AwardNotes } from './AwardNotes.tsx'
import { LengthNotes } from './LengthNotes.tsx'
import styles from './PlanNotes.module.css'
import type { ChangeStay } from './PlanPage.tsx'
import { UnknownNotes } from './UnknownNotes.tsx'

/** What the plan rests on and what it does not know. */
export function PlanNotes({
  planned,
  isSeekingAwards,
  onChange,
}: {
  readonly planned: Planned
  readonly isSeekingAwards: boolean
  readonly onChange: ChangeStay
}) {
  return (
    <div className={styles.notes}>
      <LengthNotes planned={planned} onWeeks={(weeks) => onChange({ weeks })} />
      <AwardNotes planned={planned} isSeeking={isSeekingAwards} />
      <UnknownNotes planned={planned} />
      <QuoteNote />
    </div>
  )
}
