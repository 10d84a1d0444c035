import { momentsOf } from '@famulus/domain/programmes'
import type { Situation } from '@famulus/domain/requirements'
import { spanOf } from '@famulus/domain/time'
import type { Session } from '../session/index.ts'
import type { Assessed } from './assessed.ts'

/** The situation that an answer speaks of: its start, and the student's facts. */
export function situationOf(
  { compiled, assessment: { start, otherStarts, weeks }, facts }: Assessed,
  { today }: Session,
): Situation {
  const momentsAt = (day: number) =>
    momentsOf(compiled.programme.calendar, { today, start: spanOf(day), weeks })
  const moments = momentsAt(start)
  return { facts, moments, starts: [moments, ...otherStarts.map(momentsAt)] }
}
