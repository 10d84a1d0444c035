import { LAST_DAY } from '@famulus/domain/time'
import type { Session } from '../session/index.ts'
import { dayText } from '../time/index.ts'
import type { AwardStep } from './award-steps.ts'

/** Until when an award may be applied for, or that it is too late for it. */
export function awardText({ award: { name }, window, tooLate }: AwardStep, session: Session): string {
  const day = window.hi < LAST_DAY ? dayText(window.hi, session) : 'none'
  const code = tooLate ? 'award-too-late' : window.hi < session.today ? 'award-late' : 'award-by'
  return session.t(`planning.${code}`, { name, day })
}
