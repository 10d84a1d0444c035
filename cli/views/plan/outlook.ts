import { type Planned, titleText } from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import { dayText } from '@famulus/advice/time'
import type { Chain } from '@famulus/domain/planning'
import { bold, style } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { tightPace } from './timeline.ts'

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

function headline({ stay: { plan, refusedBy } }: Planned, { t }: Session): string {
  const outlook = refusedBy.length > 0 ? 'impossible' : plan.outlook
  const [sign, colour] = signs[outlook]
  const missing = plan[tightPace(plan)].chain.slackDays ?? 0
  const sentence =
    refusedBy.length > 0
      ? t('planning.outlook.refused', { number: refusedBy.length, rules: refusedBy.join(', ') })
      : t(`planning.outlook.${plan.outlook}`, { days: Math.max(0, -missing) })
  return style(colour, bold(paragraph(`${sign} ${sentence}`, '', 2)))
}

function chainLines({ stay: { plan } }: Planned, session: Session): string[] {
  const { t } = session
  const pace = tightPace(plan)
  const { chain } = plan[pace]
  if (chain.slackDays === undefined) return []
  const code = `planning.chain${chain.slackDays < 0 ? '-broken' : ''}${pace === 'worst' ? '-at-worst' : ''}`
  const text = t(code, {
    days: Math.abs(chain.slackDays),
    steps: stepsText(chain, plan.typical.tasks, session),
  })
  const ends = [
    ...(chain.heldBy && chain.heldBy !== 'task' ? [t(`planning.held-by.${chain.heldBy}`)] : []),
    ...(chain.dueBy && chain.dueBy !== 'task' ? [t(`planning.due-by.${chain.dueBy}`)] : []),
  ]
  return [paragraph([text, ...ends].join(' '), '▸ ', 2)]
}

function stepsText(
  { ids }: Chain,
  tasks: Planned['stay']['plan']['typical']['tasks'],
  session: Session,
): string {
  const titles = ids.flatMap((id) => {
    const found = tasks.find(({ task }) => task.id === id)
    return found ? [titleText(found.task, session).replace(/[.?]$/, '')] : []
  })
  return titles.join(' → ')
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
