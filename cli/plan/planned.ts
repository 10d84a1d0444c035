import {
  isPossible,
  nearestPossible,
  type ProgressByTask,
  planStay,
  progressFor,
  rulebooksFor,
  type StayPlan,
  type StayQuery,
} from '@famulus/domain/planning'
import type { Profile } from '@famulus/domain/profile'
import { assess, type CompiledProgramme } from '@famulus/domain/programmes'
import { reachOf } from '@famulus/domain/requirements'
import { type Runs, unionRuns } from '@famulus/domain/time'
import type { Assessed } from '../assessments.ts'
import type { Session } from '../session.ts'

/** A programme with the plan for one start, and where that is impossible the nearest start that works. */
export type Planned = {
  readonly assessed: Assessed
  /** Whose rules the plan rests on, the host first. */
  readonly rulebooks: readonly CompiledProgramme[]
  readonly stay: StayPlan
  readonly weeks: number
  readonly progress: ProgressByTask
  readonly nearest: number | undefined
}

export function planOne(assessed: Assessed, start: number, profile: Profile, session: Session): Planned {
  const { compiled, facts, assessment } = assessed
  const { catalogue, today } = session
  const { weeks } = assessment
  const rulebooks = rulebooksFor(compiled, facts, catalogue.programmes)
  const query: StayQuery = {
    host: compiled,
    rulebooks,
    facts,
    today,
    weeks,
    book: catalogue.book,
    reach: reachOf(catalogue.book),
    deadlines: [],
  }
  const progress = progressFor(profile, compiled.programme.id)
  const stay = planStay(start, query, progress)
  const nearest = isPossible(stay)
    ? undefined
    : nearestPossible(offeredStarts(assessed, session), start, query, progress)
  return { assessed, rulebooks: [compiled, ...rulebooks], stay, weeks, progress, nearest }
}

/** Starts that the rules may allow: from the wished one on, and all others, as an earlier one may be nearer. */
function offeredStarts({ compiled, facts, assessment }: Assessed, { catalogue, today }: Session): Runs {
  const { weeks } = assessment
  const any = assess(compiled, { facts, today, weeks, book: catalogue.book })
  return [assessment, any].reduce<Runs>(
    (runs, { windows, reachable }) => unionRuns(runs, unionRuns(windows.possible, reachable.possible)),
    [],
  )
}
