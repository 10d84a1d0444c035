import type { Days, Scheduled } from '@famulus/domain/planning'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Session } from '../session/index.ts'
import { dayText } from '../time/index.ts'
import { UID_END } from './event.ts'
import { lengthText } from './lengths.ts'
import { type Pair, pairsOf } from './pair.ts'
import type { Planned } from './planned.ts'
import type { FreshEvent } from './revise.ts'
import { titleText } from './title-text.ts'

/** Time to begin with a paper, and time to remember it. */
const ALARM_DAYS = [14, 3]

/**
 * One block a task. It holds nothing that changes with every day, or every calendar would be told of it. Nothing in it tells of the student: who is waited for and why
 * something is skipped stays out.
 */
export function planEvents({ stay: { plan }, assessed }: Planned, session: Session): FreshEvent[] {
  const { id, name } = assessed.compiled.programme
  return pairsOf(plan)
    .filter(hasDay)
    .map((pair): FreshEvent => {
      const { typical } = pair
      const { task, told } = typical
      const { begins, done } = blockOf(pair)
      const isSkipped = told !== undefined && 'skipped' in told
      const isOpen = told === undefined && task.id !== 'stay'
      return {
        uid: uidOf(id, task.id),
        summary: session.t('planning.event.summary', { title: titleText(task, session), host: name }),
        description: linesOf(pair, session).join('\n'),
        categories: [id, session.t(`planning.area.${task.area}`)],
        from: begins,
        until: done + 1,
        status: isSkipped ? 'CANCELLED' : 'CONFIRMED',
        alarmDays: isOpen ? ALARM_DAYS : [],
        isBusy: task.id === 'stay',
      }
    })
}

/** Of an award whose last day no source names, or is over, there is nothing to put down. */
const hasDay = ({ typical, worst }: Pair): boolean =>
  !typical.task.optional || typical.told !== undefined || lastDays({ typical, worst }) !== undefined

/** The same for every student and every start, and nobody can read out of it what it stands for. */
export const uidOf = (programme: string, task: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${programme}/${task}`))).slice(0, 32) + UID_END

/** The last days that are in time; what has begun, and what nothing waits for, on its own days. */
function blockOf({ typical, worst }: Pair): Days {
  if (typical.told) return typical.earliest
  return lastDays({ typical, worst }) ?? typical.earliest
}

const isInTime = ({ slackDays }: Scheduled): boolean => slackDays !== undefined && slackDays >= 0

const lastDays = ({ typical, worst }: Pair): Days | undefined =>
  isInTime(worst) ? worst.latest : isInTime(typical) ? typical.latest : undefined

function linesOf(pair: Pair, session: Session): string[] {
  const { t } = session
  const { task, told } = pair.typical
  if (told) return 'skipped' in told ? [] : [t(`planning.event.${'done' in told ? 'done' : 'under-way'}`)]
  if (task.id === 'stay') return []
  return [byWhen(pair, session), ...lengthLines(pair, session)]
}

function byWhen(pair: Pair, session: Session): string {
  const { t } = session
  const last = lastDays(pair)
  if (!last) {
    const isLate = pair.typical.latest !== undefined
    return isLate
      ? t('planning.event.late')
      : t('planning.event.begins', { day: dayText(pair.typical.earliest.begins, session) })
  }
  const code = isInTime(pair.worst) ? 'begin-by' : 'begin-by-usually'
  return t(`planning.event.${code}`, { day: dayText(last.begins, session) })
}

function lengthLines({ typical: { task, atMost } }: Pair, session: Session): string[] {
  const { t } = session
  if (!task.lead) return [t('planning.event.length-unknown')]
  const later = atMost ? [t('planning.event.at-most')] : []
  const { days, source } = task.lead
  if (!source) return later
  const year = String(source.year ?? t('explain.no-year'))
  return [
    t('planning.event.length', { length: lengthText(days, session), source: source.title, year }),
    ...later,
  ]
}
