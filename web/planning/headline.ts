import { breakingStep, firstStep, outlookOf, type Planned, titleText } from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import { dayText } from '@famulus/advice/time'

/** The answer in one or two sentences: what to begin with by when, or what breaks it and which start works. */
export function headlineText(planned: Planned, session: Session): string {
  return outlookOf(planned) === 'impossible'
    ? `${brokenText(planned, session)} ${nearestText(planned, session)}`
    : beginText(planned, session)
}

function beginText(planned: Planned, session: Session): string {
  const { t, today } = session
  const { plan, start } = planned.stay
  const pace = plan.worst.fits ? 'worst' : 'typical'
  const missing = Math.max(0, -(plan.worst.chain.slackDays ?? 0))
  const first = firstStep(planned)
  const by = first?.[pace].latest?.begins
  if (!first || by === undefined)
    return t('timeline.title.under-way', { start: dayText(start, session), pace, days: missing })
  return t('timeline.title.begin', {
    step: titleText(first.typical.task, session).replace(/\.$/, ''),
    by: by <= today ? 'today' : dayText(by, session),
    pace,
    days: missing,
  })
}

function brokenText(planned: Planned, session: Session): string {
  const { t, today } = session
  const { refusedBy, start } = planned.stay
  const day = dayText(start, session)
  if (refusedBy.length > 0) return t('timeline.title.refused', { start: day, number: refusedBy.length })
  const step = breakingStep(planned)
  const by = step?.latest?.begins
  if (!step || by === undefined) return t('timeline.title.too-late', { start: day })
  return t('timeline.title.broken', {
    start: day,
    step: titleText(step.task, session).replace(/\.$/, ''),
    by: dayText(by, session),
    from: dayText(step.earliest.begins, session),
    isOver: by < today ? 'yes' : 'no',
  })
}

const nearestText = ({ nearest }: Planned, session: Session): string =>
  nearest === undefined
    ? session.t('planning.no-nearest')
    : session.t('timeline.title.nearest', { day: dayText(nearest, session) })
