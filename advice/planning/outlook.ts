import type { Plan } from '@famulus/domain/planning'
import type { Session } from '../session/index.ts'
import type { Planned } from './planned.ts'
import { titleText } from './title-text.ts'

/** The chain that is shown: of what usually happens where that is too late already, else of the worst. */
export const tightPace = (plan: Plan) => (plan.typical.fits ? 'worst' : 'typical')

/** How the plan stands, where rules that refuse the start count as impossible. */
export const outlookOf = ({ stay: { plan, refusedBy } }: Pick<Planned, 'stay'>) =>
  refusedBy.length > 0 ? 'impossible' : plan.outlook

/** Whether it can be done in time, as a sentence. */
export function outlookText({ stay: { plan, refusedBy } }: Pick<Planned, 'stay'>, { t }: Session): string {
  const missing = plan[tightPace(plan)].chain.slackDays ?? 0
  return refusedBy.length > 0
    ? t('planning.outlook.refused', { number: refusedBy.length, rules: refusedBy.join(', ') })
    : t(`planning.outlook.${plan.outlook}`, { days: Math.max(0, -missing) })
}

/** The chain that decides, from its first step to its last, and what holds its ends; nothing where none does. */
export function chainText({ stay: { plan } }: Pick<Planned, 'stay'>, session: Session): string {
  const { t } = session
  const pace = tightPace(plan)
  const { chain, tasks } = plan[pace]
  if (chain.slackDays === undefined) return ''
  const titles = chain.ids.flatMap((id) => {
    const found = tasks.find(({ task }) => task.id === id)
    return found ? [titleText(found.task, session).replace(/[.?]$/, '')] : []
  })
  const code = `planning.chain${chain.slackDays < 0 ? '-broken' : ''}${pace === 'worst' ? '-at-worst' : ''}`
  return [
    t(code, { days: Math.abs(chain.slackDays), steps: titles.join(' → ') }),
    ...(chain.heldBy && chain.heldBy !== 'task' ? [t(`planning.held-by.${chain.heldBy}`)] : []),
    ...(chain.dueBy && chain.dueBy !== 'task' ? [t(`planning.due-by.${chain.dueBy}`)] : []),
  ].join(' ')
}
