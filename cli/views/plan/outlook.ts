import { chainText, outlookOf, outlookText, type Planned } from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import { dayText } from '@famulus/advice/time'
import { bold, style } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'

/** Whether it can be done in time, what decides that, and what to do instead. */
export function outlookView(planned: Planned, session: Session): string {
  const { stay } = planned
  const { t } = session
  const number = stay.plan.unknownLengths.length
  return [
    headline(planned, session),
    ...standingLines(planned, session),
    ...(number > 0 ? [paragraph(t('planning.at-least', { number }), '', 0)] : []),
    ...chainLines(planned, session),
    ...nearestLines(planned, session),
  ].join('\n')
}

/** A plan for a programme that takes nobody is no promise. */
function standingLines({ assessed: { assessment } }: Planned, { t }: Session): string[] {
  const { state, asOf, concerns } = assessment.standing
  if (!concerns || (state !== 'closed' && state !== 'suspended')) return []
  const text =
    asOf === undefined || assessment.answer === 'no'
      ? t('answers.sentence.no-status')
      : t('answers.sentence.ask-status', { year: String(asOf), state: t(`answers.status.${state}`) })
  return [style('yellow', paragraph(text, '', 0))]
}

const signs = { 'even-at-worst': ['●', 'green'], usually: ['◐', 'yellow'], impossible: ['○', 'red'] } as const

function headline(planned: Planned, session: Session): string {
  const [sign, colour] = signs[outlookOf(planned)]
  return style(colour, bold(paragraph(`${sign} ${outlookText(planned, session)}`, '', 2)))
}

function chainLines(planned: Planned, session: Session): string[] {
  const text = chainText(planned, session)
  return text ? [paragraph(text, '▸ ', 2)] : []
}

function nearestLines({ stay, nearest }: Planned, session: Session): string[] {
  const { t } = session
  if (stay.plan.outlook !== 'impossible' && stay.refusedBy.length === 0) return []
  return [
    nearest === undefined
      ? t('planning.no-nearest')
      : t('planning.nearest', { day: dayText(nearest, session) }),
  ].map((text) => bold(paragraph(text, '', 0)))
}
