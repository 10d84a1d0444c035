import { outlookOf, type Planned, standingText } from '@famulus/advice/planning'
import { statusText } from '@famulus/advice/programmes'
import { dayText } from '@famulus/advice/time'
import { isoOf } from '@famulus/domain/time'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { headlineText } from './headline.ts'
import styles from './PlanHeading.module.css'
import { RefusingRules } from './RefusingRules.tsx'

/** Whether it works, and what to do first; where it does not, what breaks it and a start that works. */
export function PlanHeading({
  planned,
  onStart,
}: {
  readonly planned: Planned
  readonly onStart: (iso: string) => void
}) {
  const { session } = useScene()
  const { t } = session
  const { assessed, stay, weeks, nearest } = planned
  const { id, name } = assessed.compiled.programme
  const standing = standingText(planned, session)
  const unknown = stay.plan.unknownLengths.length
  return (
    <header className={styles.heading} data-outlook={outlookOf(planned)}>
      <p className={styles.stay}>
        <Link to="/programmes/$id" params={{ id }} search={{ start: isoOf(stay.start), weeks }}>
          {name}
        </Link>
        , {t('timeline.stay', { start: dayText(stay.start, session), weeks })} ·{' '}
        {t('timeline.status', { status: statusText(assessed, session) })}
      </p>
      <PageHeading title={`${t('shell.page.plan')}: ${name}`}>{headlineText(planned, session)}</PageHeading>
      {nearest === undefined ? null : (
        <p className="no-print">
          <Button onClick={() => onStart(isoOf(nearest))}>
            {t('timeline.take-start', { day: dayText(nearest, session) })}
          </Button>
        </p>
      )}
      {standing === undefined ? null : <p className={styles.shut}>{standing}</p>}
      {unknown > 0 ? <p className={styles.caveat}>{t('timeline.at-least', { number: unknown })}</p> : null}
      <RefusingRules planned={planned} />
    </header>
  )
}
