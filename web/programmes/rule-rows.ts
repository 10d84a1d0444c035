import { type Assessed, restsOnStep, situationOf } from '@famulus/advice/programmes'
import { leafText, type Mark, markOf, ruleMark } from '@famulus/advice/requirements'
import type { Session } from '@famulus/advice/session'
import { heldUntil, type Source, type Unit } from '@famulus/domain/programmes'
import {
  eachLeaf,
  type Leaf,
  type Lowered,
  type Requirement,
  type Situation,
} from '@famulus/domain/requirements'
import { type LeafRow, leafRows } from './leaf-rows.ts'
import { type Step, waysOf } from './steps.ts'

type Waiver = NonNullable<Requirement['waivers']>[number]

/** One rule as the page shows it: its own words, how it stands, and what decides. */
export type RuleRow = {
  readonly id: string
  readonly mark: Mark
  readonly says: string
  /** In the words of the source; a date of the calendar is said in ours. */
  readonly isQuoted: boolean
  readonly sources: readonly Source[]
  /** The last start for which what holds now still holds. */
  readonly until: number | undefined
  readonly leaves: readonly LeafRow[]
  readonly waivers: readonly { readonly by: Waiver['by']; readonly says: string }[]
  /** What other pages of the host ask instead. */
  readonly otherReadings: readonly { readonly says: string; readonly sources: readonly Source[] }[]
  /** Met, or nearer to it, only because a step is taken for done. */
  readonly isTakenForDone: boolean
}

/** A rule, or several of which one is enough. */
export type RuleGroup = { readonly id: string; readonly mark: Mark; readonly rules: readonly RuleRow[] }

/** All rules by how they stand. */
export type RulesByState = {
  readonly open: readonly RuleGroup[]
  /** To keep during the stay, or to bring later. */
  readonly promised: readonly RuleGroup[]
  readonly met: readonly RuleGroup[]
  readonly notYours: readonly RuleGroup[]
  /** Wishes of the host: they make nobody ineligible. */
  readonly wishes: readonly RuleGroup[]
}

const openMarks: readonly Mark[] = ['unmet', 'reach', 'unknown']

/** The rules of a programme for this student; of those that are open the worst first. */
export function rulesByState(one: Assessed, session: Session): RulesByState {
  const groups = groupsOf(one.compiled.units, one, session)
  const standing = (...marks: readonly Mark[]) => groups.filter(({ mark }) => marks.includes(mark))
  return {
    open: standing(...openMarks).sort((a, b) => openMarks.indexOf(a.mark) - openMarks.indexOf(b.mark)),
    promised: standing('promise'),
    met: standing('met'),
    notYours: standing('not-applicable'),
    wishes: groupsOf(one.compiled.preferred, one, session),
  }
}

export const sourcesOf = (
  keys: string | readonly string[] | undefined,
  sources: readonly Source[],
): Source[] => [keys ?? []].flat().flatMap((key) => sources.find((one) => one.key === key) ?? [])

function groupsOf(units: readonly Unit[], one: Assessed, session: Session): RuleGroup[] {
  const situation = situationOf(one, session)
  const steps = new Map(waysOf(one, session).flatMap((way) => way.steps.map((step) => [step.key, step])))
  return units.map((unit) => {
    const rules =
      unit.members.length > 0
        ? unit.members.map((lowered) => ruleRow(lowered, one, situation, steps, session))
        : [calendarRow(unit, one, situation, session)]
    const [only] = rules
    const mark = rules.length === 1 && only ? only.mark : markOf(unit.core, situation, session)
    return { id: unit.id, mark, rules }
  })
}

function ruleRow(
  lowered: Lowered,
  one: Assessed,
  situation: Situation,
  steps: ReadonlyMap<string, Step>,
  session: Session,
): RuleRow {
  const { requirement, core, parts } = lowered
  const { programme } = one.compiled
  const { start, weeks } = one.assessment
  const mark = ruleMark(lowered, situation, session)
  const isOpen = openMarks.includes(mark)
  const held = { facts: one.facts, today: session.today, start, weeks }
  return {
    ...noDetails,
    id: requirement.id,
    mark,
    says: requirement.says,
    isQuoted: true,
    sources: sourcesOf(requirement.source, programme.sources),
    until: mark === 'met' && core ? heldUntil(core, programme, held) : undefined,
    leaves:
      parts.body && mark !== 'not-applicable' ? leafRows(parts.body, situation, steps, session, isOpen) : [],
    waivers: isOpen ? (requirement.waivers ?? []).map(({ by, says }) => ({ by, says })) : [],
    otherReadings: (requirement.otherReadings ?? []).map(({ says, source }) => ({
      says,
      sources: sourcesOf(source, programme.sources),
    })),
    isTakenForDone: core !== undefined && restsOnStep(core),
  }
}

const noDetails = { until: undefined, leaves: [], waivers: [], otherReadings: [], isTakenForDone: false }

/** A date of the calendar that no requirement repeats. */
function calendarRow({ id, core }: Unit, one: Assessed, situation: Situation, session: Session): RuleRow {
  const { calendar, sources } = one.compiled.programme
  const leaves: Leaf[] = []
  eachLeaf(core, (leaf) => leaf.op !== 'constant' && leaves.push(leaf))
  return {
    ...noDetails,
    id,
    mark: markOf(core, situation, session),
    isQuoted: false,
    says: [...new Set(leaves.map((leaf) => leafText(leaf, session, situation.moments)))].join(' '),
    sources: sourcesOf(
      id === 'application-window' ? calendar?.application?.source : calendar?.source,
      sources,
    ),
  }
}
