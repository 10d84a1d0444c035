import type { FactKey } from '../profile/index.ts'
import { type CompiledProgramme, openPoints, type Unit, writtenAfterwards } from '../programmes/index.ts'
import {
  type Action,
  all,
  bounds,
  type Core,
  conjunctsOf,
  constant,
  evaluate,
  type Leaf,
  leafVerdict,
  MET,
  mapLeaves,
  type Reach,
  type RecordsLeaf,
  type Remedies,
  remediesFor,
  type Situation,
  UNMET,
  withinReach,
  withoutPromises,
} from '../requirements/index.ts'
import type { Day } from '../time/index.ts'
import { anchorOf, earlierOf, type Milestone, milestoneOf } from './milestones.ts'
import { areaOfRulebook, earliestArea, type RulebookArea } from './rulebooks.ts'
import type { StayQuery, View } from './stay.ts'

/** A record that has to be got. */
export type RecordNeed = {
  readonly action: Action
  /** Whose matter it is, as far as the rulebook tells. */
  readonly area: RulebookArea
  readonly before: Milestone
  /** Least number of days between two of them, where the rule names it. */
  readonly gapDays?: number
  /** By how many of them: before this day they would be too old. */
  readonly freshFrom?: { readonly day: Day; readonly times: number }
  /** So many days before the step, such as a dose that protects from the tenth day on. */
  readonly aheadDays?: number
}

/** Something that a person has to decide or to be asked. */
export type QuestionNeed = {
  readonly id: string
  readonly leaf: JudgementLeaf
  /** Of a group: yes to one of these is enough as well. */
  readonly others: readonly JudgementLeaf[]
  readonly before: Milestone
  readonly area: RulebookArea
}
type JudgementLeaf = Extract<Leaf, { op: 'judgement' }>

/** What the rulebooks still want for a stay. */
export type Needs = {
  readonly records: readonly RecordNeed[]
  readonly questions: readonly QuestionNeed[]
  /** Facts that nobody has said, so that it is not known what they ask for. */
  readonly openFacts: readonly FactKey[]
  /** Units that nothing can meet, however much time there were, as rulebook/unit. */
  readonly refusedBy: readonly string[]
}

/** Which of the sets of actions: the fewest steps, or what is done first. */
export type Choice = keyof Remedies

/** All rulebooks together: one visa is enough for the host and for the border. */
export function needsOf(view: View, query: StayQuery, choice: Choice): Needs {
  const reach: Reach = (leaf) => query.reach(leaf, view.unhurried)
  const units = [query.host, ...query.rulebooks].flatMap((rulebook) =>
    rulebook.units.map((unit) => ({ rulebook, unit, core: calledIn(unit, view.now) })),
  )
  const refused = units.filter(({ core }) => isRefused(core, view, reach))
  const reached = units
    .filter((one) => !refused.includes(one))
    .flatMap(({ core, ...asking }) => conjunctsOf(core).map((part) => ({ ...asking, part })))
    .filter(({ part }) => evaluate(part, view.now) !== MET)
    .map((asking) => ({ ...asking, core: withinReach(asking.part, view.now, reach) }))
  const fixable = reached.filter(({ core }) => evaluate(core, view.now) === MET)
  const parts = fixable.map(({ part }) => part)
  const actions = remediesFor(parts, view.now, reach)?.[choice].actions ?? []
  return {
    records: actions.map((action) => recordNeed(action, fixable, view, query, reach)),
    ...openNeeds(
      reached.filter((one) => !fixable.includes(one)),
      view.now,
      query,
    ),
    refusedBy: refused.map(({ rulebook, unit }) => `${rulebook.programme.id}/${unit.id}`),
  }
}

/** What may be promised now has to be there in the end. Conduct and places stay promises: nobody gets a paper for them. */
function calledIn({ core, members }: Unit, now: Situation): Core {
  if (members.length === 0) return core
  return mapLeaves(withoutPromises(core), (leaf) =>
    /^(conduct|places)\./.test(leaf.say.code) && leafVerdict(leaf, now) !== UNMET
      ? constant(MET, leaf.say.code)
      : leaf,
  )
}

/** A window that has closed is a matter of time, so it refuses nothing that could have been begun earlier. */
const isRefused = (core: Core, { now, unhurried }: View, reach: Reach): boolean =>
  [now, unhurried].every((situation) => evaluate(withinReach(core, situation, reach), situation) === UNMET)

/** A part of what a unit of a rulebook asks. */
type Part = { readonly rulebook: CompiledProgramme; readonly unit: Unit; readonly part: Core }

function recordNeed(
  action: Action,
  parts: readonly Part[],
  view: View,
  query: StayQuery,
  reach: Reach,
): RecordNeed {
  const asking = parts.flatMap(({ rulebook, unit, part }) =>
    leavesFor(action, part, view, reach).map((leaf) => ({ rulebook, unit, leaf })),
  )
  const gapDays = Math.max(0, ...asking.map(({ leaf }) => leaf.gap?.days ?? 0))
  const { moments } = view.unhurried
  const dated = asking.map(({ unit, leaf }) => ({ unit, leaf, ...bounds(leaf, moments) }))
  const fresh = dated.flatMap(({ leaf, from }) =>
    from === undefined ? [] : [{ day: from, times: leaf.atLeast }],
  )
  const [freshest] = fresh.sort((a, b) => b.day - a.day)
  const ahead = dated.map(({ unit, until = Number.POSITIVE_INFINITY }) => moments[anchorOf(unit)].lo - until)
  const aheadDays = Math.max(0, ...ahead)
  return {
    action,
    area: earliestArea(asking.map(({ rulebook }) => areaOfRulebook(rulebook))),
    before: neededFor(
      action,
      asking.map(({ rulebook, unit }) => milestoneOf(unit, rulebook === query.host)),
    ),
    ...(gapDays > 0 ? { gapDays } : {}),
    ...(freshest ? { freshFrom: freshest } : {}),
    ...(aheadDays > 0 ? { aheadDays } : {}),
  }
}

/** What has to hold at the end is got before leaving, unless only the end can bring it. */
function neededFor({ codes }: Action, asked: readonly Milestone[]): Milestone {
  const before = earlierOf(asked)
  return before === 'stay' && !writtenAfterwards.includes(codes.type ?? '') ? 'arrive' : before
}

function leavesFor({ key }: Action, part: Core, { unhurried }: View, reach: Reach): RecordsLeaf[] {
  const leaves: RecordsLeaf[] = []
  mapLeaves(part, (leaf) => {
    if (leaf.op === 'records' && reach(leaf, unhurried)?.key === key) leaves.push(leaf)
    return leaf
  })
  return leaves
}

type OpenNeeds = Pick<Needs, 'questions' | 'openFacts'>

/** One question a unit: of a group of alternatives, one answer is enough. */
function openNeeds(
  open: readonly (Part & { readonly core: Core })[],
  now: Situation,
  { host }: StayQuery,
): OpenNeeds {
  const questions = new Map<string, QuestionNeed>()
  const facts = new Set<FactKey>()
  for (const { rulebook, unit, core } of open) {
    const points = openPoints(all(core), now)
    for (const { fact } of points) if (fact) facts.add(fact)
    const [leaf, ...others] = points.flatMap((point) => (point.leaf.op === 'judgement' ? [point.leaf] : []))
    const isHost = rulebook === host
    const id = `ask-${isHost ? '' : `${rulebook.programme.id}-`}${unit.id}`
    if (!leaf || questions.has(id) || !isConcerned(unit, now)) continue
    const before = milestoneOf(unit, isHost, leaf.by)
    const isGroup = unit.members.length > 1
    const area = areaOfRulebook(rulebook)
    questions.set(id, { id, leaf, others: isGroup ? others : [], before, area })
  }
  return { questions: [...questions.values()], openFacts: [...facts] }
}

/** Whoever a rule is for need not ask before it is known that it is for them: the fact that tells is open. */
const isConcerned = ({ members }: Unit, now: Situation): boolean =>
  members.some(({ parts: { guard } }) => !guard || evaluate(guard, now) === MET)
