import {
  isPossible,
  type LengthRule,
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
import type { Assessed } from '../programmes/index.ts'
import type { Session } from '../session/index.ts'
import { type AwardStep, deadlinesOf, type PlanAwards } from './award-steps.ts'

/** A programme with the plan for one start, and where that is impossible the nearest start that works. */
export type Planned = {
  readonly assessed: Assessed
  /** Whose rules the plan rests on, the host first. */
  readonly rulebooks: readonly CompiledProgramme[]
  readonly stay: StayPlan
  readonly weeks: number
  readonly progress: ProgressByTask
  readonly nearest: number | undefined
  readonly awards: readonly AwardStep[]
  /** What everybody who has a say asks of the length: host, authorities, funders. */
  readonly lengthRules: readonly LengthRule[]
}

/** Where to go for how long, from when, and with whose money. */
export type PlanWish = {
  readonly assessed: Assessed
  readonly start: number
  readonly profile: Profile
  readonly awards: PlanAwards
}

export function planOne(wish: PlanWish, session: Session): Planned {
  const { assessed, start, profile, awards } = wish
  const query = queryOf(wish, session)
  const progress = progressFor(profile, assessed.compiled.programme.id)
  const stay = planStay(start, query, progress)
  const nearest = isPossible(stay)
    ? undefined
    : nearestPossible(offeredStarts(assessed, session), start, query, progress)
  return {
    assessed,
    rulebooks: [query.host, ...query.rulebooks],
    stay,
    weeks: query.weeks,
    progress,
    nearest,
    awards: awards.steps,
    lengthRules: [...stay.lengthRules, ...awards.lengthRules],
  }
}

/** Only the plan, without the search for a nearer start. */
export const stayPlanOf = (wish: PlanWish, session: Session): StayPlan =>
  planStay(wish.start, queryOf(wish, session), progressFor(wish.profile, wish.assessed.compiled.programme.id))

function queryOf({ assessed, awards }: PlanWish, { catalogue, today }: Session): StayQuery {
  const { compiled, facts, assessment } = assessed
  return {
    host: compiled,
    rulebooks: rulebooksFor(compiled, facts, catalogue.programmes),
    facts,
    today,
    weeks: assessment.weeks,
    book: catalogue.book,
    reach: reachOf(catalogue.book),
    deadlines: deadlinesOf(awards),
  }
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
