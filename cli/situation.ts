import { momentsOf } from '@famulus/domain/programmes'
import type { Situation } from '@famulus/domain/requirements'
import { spanOf } from '@famulus/domain/time'
import type { Assessed } from './assessments.ts'
import type { Session } from './session.ts'

/** The situation that an answer speaks of: its start, and the student's facts. */
export function situationOf(
  { compiled, assessment: { start, weeks }, facts }: Assessed,
  { today }: Session,
): Situation {
  const moments = momentsOf(compiled.programme.calendar, { today, start: spanOf(start), weeks })
  return { facts, moments, starts: [moments] }
}
