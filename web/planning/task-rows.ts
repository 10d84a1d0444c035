import {
  type Due,
  dueOf,
  lengthText,
  type Pair,
  type Phase,
  type Planned,
  pairsOf,
  phaseAt,
  type Spare,
  sayingsOf,
  tightPace,
  titleText,
} from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import { shortDay } from '@famulus/advice/time'
import type { Page } from '@famulus/domain/requirements'

/** A task as the page shows it. */
export type TaskRow = Pair & {
  readonly id: string
  readonly title: string
  readonly phase: Phase
  readonly isTight: boolean
  readonly state: 'done' | 'skipped' | 'waiting' | 'late' | 'late-at-worst' | 'open'
  /** The last day on which to begin so that it is in time at worst, as text; empty where there is none. */
  readonly by: string
  /** How much time there is, or how far it is. */
  readonly spare: string
  /** How long it takes, or that no source tells. */
  readonly length: string
  /** Every page that says how long it takes or when it may be done. */
  readonly pages: readonly Page[]
}

/** In the order in which they are read: each behind what it waits for. */
export function taskRows({ stay: { plan } }: Planned, session: Session): TaskRow[] {
  const tight = new Set(plan[tightPace(plan)].chain.ids)
  const pairs = pairsOf(plan)
  return pairs.map((pair, index) => {
    const { task } = pair.typical
    const due = dueOf(pair)
    return {
      ...pair,
      id: task.id,
      title: titleText(task, session),
      phase: phaseAt(pairs, index),
      isTight: tight.has(task.id),
      state: stateOf(due),
      by: due.of === 'spare' ? byText(due, session) : '',
      spare: spareText(due, session),
      length: task.lead ? lengthText(task.lead.days, session) : session.t('timeline.length-unknown'),
      pages: [...new Map(sayingsOf(task, session).map(({ page }) => [page.url, page])).values()],
    }
  })
}

/** Nothing more is to be done about it. */
export const isOver = ({ state }: Pick<TaskRow, 'state'>): boolean => state === 'done' || state === 'skipped'

function stateOf(due: Due): TaskRow['state'] {
  switch (due.of) {
    case 'done':
    case 'skipped':
    case 'waiting':
      return due.of
    case 'too-late':
      return 'late'
    case 'spare':
      return due.typical < 0 ? 'late' : due.worst < 0 ? 'late-at-worst' : 'open'
    default:
      return 'open'
  }
}

const byText = ({ by }: Spare, session: Session): string => (by === undefined ? '' : shortDay(by, session))

function spareText(due: Due, session: Session): string {
  const { t } = session
  switch (due.of) {
    case 'done':
      return t('planning.done-on', { day: shortDay(due.day, session) })
    case 'skipped':
      return t('planning.skipped', { why: due.why })
    case 'waiting':
      return t('planning.waiting-for', { who: due.who })
    case 'no-last-day':
    case 'too-late':
      return t(`planning.${due.of}`)
    case 'free':
      return ''
    case 'spare':
      return t(`timeline.spare.${paceCode(due)}`, {
        typical: Math.abs(due.typical),
        worst: Math.abs(due.worst),
        most: due.atMost ? 'yes' : 'no',
      })
  }
}

function paceCode({ typical, worst }: Spare): string {
  if (typical === worst) return typical < 0 ? 'late' : 'same'
  if (typical < 0) return 'late-more'
  return worst < 0 ? 'late-at-worst' : 'less'
}
