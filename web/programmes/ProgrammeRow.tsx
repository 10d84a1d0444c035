import { euroText } from '@famulus/advice/funding'
import { type Assessed, reasonText } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { runsText, shortDay } from '@famulus/advice/time'
import { horizonOf } from '@famulus/domain/programmes'
import { unionRuns } from '@famulus/domain/time'
import { countryName } from '@famulus/messages/speaking'
import { Link } from '@tanstack/react-router'
import { memo, useDeferredValue } from 'react'
import { useSession } from '../app/scene.tsx'
import { AnswerBadge } from '../parts/AnswerBadge.tsx'
import { StartStrip } from '../parts/StartStrip.tsx'
import { badgeText } from './badge-text.ts'
import { budgetOfPlace } from './budget-of-place.ts'
import styles from './ProgrammeList.module.css'

/** One place: its answer, why, on which days it can begin, and what it costs. */
export function ProgrammeRow({ one }: { readonly one: Assessed }) {
  return (
    <li className={styles.row}>
      <AnswerAndWhy one={one} />
      <Money one={one} />
    </li>
  )
}

const isSameAnswer = (before: { readonly one: Assessed }, now: { readonly one: Assessed }): boolean =>
  before.one.compiled === now.one.compiled && before.one.assessment === now.one.assessment

/** Most answers of a student leave most assessments as they were. */
const AnswerAndWhy = memo(function AnswerAndWhy({ one }: { readonly one: Assessed }) {
  const session = useSession()
  const { programme } = one.compiled
  const { answer, windows, reachable } = one.assessment
  const isNo = answer === 'no'
  return (
    <>
      <div>
        <AnswerBadge answer={answer}>{badgeText(one, session)}</AnswerBadge>
      </div>
      <div>
        <Link to="/programmes/$id" params={{ id: programme.id }} className={styles.name}>
          {programme.name}
        </Link>
        <small>{placeText(one, session)}</small>
      </div>
      <div className={styles.why}>{reasonText(one, session)}</div>
      <StartStrip
        from={session.today}
        until={horizonOf(session.today)}
        certain={isNo ? [] : windows.certain}
        possible={isNo ? [] : unionRuns(windows.possible, reachable.possible)}
        label={stripText(one, session)}
      />
    </>
  )
}, isSameAnswer)

function placeText({ compiled: { programme } }: Assessed, { language }: Session): string {
  const country = programme.country === 'XX' ? '' : countryName(programme.country, language)
  return [programme.city, country].filter(Boolean).join(', ')
}

function stripText({ assessment: { answer, windows, reachable } }: Assessed, session: Session): string {
  const { t } = session
  if (answer === 'no') return t('where.strip.none')
  if (windows.certain.length > 0)
    return t('where.strip.certain', { days: runsText(windows.certain, session) })
  const days = runsText(reachable.possible, session)
  return days ? t('where.strip.possible', { days }) : t('where.strip.none')
}

/** The least that it costs, as far as sources name sums, and by when to apply. The answer does not wait for it. */
function Money({ one: newest }: { readonly one: Assessed }) {
  const session = useSession()
  const one = useDeferredValue(newest)
  const { t } = session
  const { total, lines } = budgetOfPlace(one, session)
  const { answer, closes } = one.assessment
  const low = { lowCents: total.lowCents, highCents: total.lowCents }
  return (
    <div className={styles.money}>
      <b>{lines.some(({ euro }) => euro) ? t('where.from-sum', { sum: euroText(low, session) }) : '–'}</b>
      <small>
        {answer !== 'no' && closes !== undefined && closes > session.today
          ? t('where.closes', { day: shortDay(closes, session) })
          : ''}
      </small>
    </div>
  )
}
