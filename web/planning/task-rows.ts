import {
  type Pair,
  type Phase,
  type Planned,
  pairsOf,
  phaseAt,
  tightPace,
  titleText,
} from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import { shortDay } from '@famulus/advice/time'

/** A task as the page shows it. */
export type TaskRow = Pair & {
  readonly id: string
  readonly title: string
  readonly phase: Phase
  readonly isTight: boolean
  readonly state: 'done' | 'skipped' | 'waiting' | 'late' | 'late-at-worst' | 'open'
  /** The last day on which to begin so that it is in time at worst; empty where there is none. */
  readonly by: string
  /** How much time there is, or how far it is. */
  readonly slack: string
}

export function taskRows({ stay: { plan } }: Planned, session: Session): TaskRow[] {
  const tight = new Set(plan[tightPace(plan)].chain.ids)
  const pairs = pairsOf(plan)
  return pairs.map((pair, index) => {
    const { task } = pair.typical
    return {
      ...pair,
      id: task.id,
      title: titleText(task, session),
      phase: phaseAt(pairs, index),
      isTight: tight.has(task.id),
      state: stateOf(pair),
      ...dueTexts(pair, session),
    }
  })
}

function stateOf({ typical, worst }: Pair): TaskRow['state'] {
  const { told, slackDays = 0 } = typical
  if (told && 'done' in told) return 'done'
  if (told && 'skipped' in told) return 'skipped'
  if (told) return 'waiting'
  if (slackDays < 0) return 'late'
  return (worst.slackDays ?? 0) < 0 ? 'late-at-worst' : 'open'
}

function dueTexts({ typical, worst }: Pair, session: Session): Pick<TaskRow, 'by' | 'slack'> {
  const { t } = session
  const { told, task } = typical
  if (told && 'done' in told)
    return { by: '', slack: t('planning.done-on', { day: shortDay(told.done, session) }) }
  if (told && 'skipped' in told) return { by: '', slack: t('planning.skipped', { why: told.skipped }) }
  if (told) return { by: '', slack: t('planning.waiting-for', { who: told.waitingFor }) }
  if (task.optional && typical.slackDays === undefined) return { by: '', slack: t('planning.no-last-day') }
  // The stay begins on its day and not before: that it has no time to spare says nothing.
  if (typical.slackDays === undefined || worst.slackDays === undefined || task.id === 'stay')
    return { by: '', slack: '' }
  if (task.optional && typical.slackDays < 0) return { by: '', slack: t('planning.too-late') }
  const spare = t('timeline.spare', { typical: typical.slackDays, worst: worst.slackDays })
  return { by: worst.latest ? shortDay(worst.latest.begins, session) : '', slack: spare }
}
