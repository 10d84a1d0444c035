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

/** A plan for a programme that takes nobody is no promise; undefined where none is said to be closed. */
export function standingText({ assessed: { assessment } }: Pick<Planned, 'assessed'>, { t }: Session) {
  const { state, asOf, concerns } = assessment.standing
  if (!concerns || (state !== 'closed' && state !== 'suspended')) return undefined
  return asOf === undefined || assessment.answer === 'no'
    ? t('answers.sentence.no-status')
    : t('answers.sentence.ask-status', { year: String(asOf), state: t(`answers.status.${state}`) })
}

/** The chain that decides: its steps from first to last, its days to spare, and what holds its ends, as sentences. */
export type DecidingChain = {
  readonly pace: ReturnType<typeof tightPace>
  /** Negative: so many days too late. */
  readonly slackDays: number
  readonly steps: readonly { readonly id: string; readonly title: string }[]
  readonly ends: readonly string[]
}

/** Undefined where no task has to be in time for anything. */
export function decidingChain(
  { stay: { plan } }: Pick<Planned, 'stay'>,
  session: Session,
): DecidingChain | undefined {
  const { t } = session
  const pace = tightPace(plan)
  const { chain, tasks } = plan[pace]
  const { slackDays, heldBy, dueBy } = chain
  if (slackDays === undefined) return undefined
  const steps = chain.ids.flatMap((id) => {
    const found = tasks.find(({ task }) => task.id === id)
    return found ? [{ id, title: titleText(found.task, session).replace(/[.?]$/, '') }] : []
  })
  const ends = [
    ...(heldBy && heldBy !== 'task' ? [t(`planning.held-by.${heldBy}`)] : []),
    ...(dueBy && dueBy !== 'task' ? [t(`planning.due-by.${dueBy}`)] : []),
  ]
  return { pace, slackDays, steps, ends }
}

/** The same in one paragraph; nothing where there is no chain. */
export function chainText(planned: Pick<Planned, 'stay'>, session: Session): string {
  const chain = decidingChain(planned, session)
  if (!chain) return ''
  const { pace, slackDays, steps, ends } = chain
  const code = `planning.chain${slackDays < 0 ? '-broken' : ''}${pace === 'worst' ? '-at-worst' : ''}`
  const titles = steps.map(({ title }) => title).join(' → ')
  return [session.t(code, { days: Math.abs(slackDays), steps: titles }), ...ends].join(' ')
}
