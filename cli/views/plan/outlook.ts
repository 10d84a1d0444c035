import { chainText, outlookOf, outlookText, type Planned, standingText } from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import { dayText } from '@famulus/advice/time'
import { bold, style } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'

/** Whether it can be done in time, what decides that, and what to do instead. */
export function outlookView(planned: Planned, session: Session): string {
  const { stay } = planned
  const { t } = session
  const number = stay.plan.unknownLengths.length
  const standing = standingText(planned, session)
  return [
    headline(planned, session),
    ...(standing === undefined ? [] : [style('yellow', paragraph(standing, '', 0))]),
    ...(number > 0 ? [paragraph(t('planning.at-least', { number }), '', 0)] : []),
    ...chainLines(planned, session),
    ...nearestLines(planned, session),
  ].join('\n')
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
