import { type Assessed, situationOf } from '@famulus/advice/programmes'
import { haveText, leafText, leavesOf, type Mark, markOf, ruleMark } from '@famulus/advice/requirements'
import type { Session } from '@famulus/advice/session'
import { heldUntil, type Source, type Unit } from '@famulus/domain/programmes'
import {
  type Core,
  eachLeaf,
  explain,
  haveOf,
  type Leaf,
  type Lowered,
  nameOf,
  type Requirement,
  type Situation,
  type VerdictName,
} from '@famulus/domain/requirements'

/** One rule as the page shows it: its own words, how it stands, and what decides. */
export type RuleRow = {
  readonly id: string
  readonly mark: Mark
  readonly says: string
  readonly sources: readonly Source[]
  /** The last start for which what holds now still holds. */
  readonly until: number | undefined
  readonly leaves: readonly LeafRow[]
  readonly waivers: readonly string[]
}

export type LeafRow = {
  readonly verdict: VerdictName
  readonly need: string
  /** What the student has of it; empty where only a person can decide. */
  readonly have: string
  /** What a person has to be asked. */
  readonly question: string | undefined
}

/** A rule, or several of which one is enough. */
export type RuleGroup = { readonly id: string; readonly mark: Mark; readonly rules: readonly RuleRow[] }

const order: readonly Mark[] = ['unmet', 'reach', 'unknown', 'promise', 'met', 'not-applicable', 'sentence']

/** Rules that count, what is open first. */
export const ruleGroups = (one: Assessed, session: Session): RuleGroup[] =>
  groupsOf(one.compiled.units, one, session).sort((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark))

/** Wishes of the host: they make nobody ineligible. */
export const wishGroups = (one: Assessed, session: Session): RuleGroup[] =>
  groupsOf(one.compiled.preferred, one, session)

export const sourcesOf = (
  keys: string | readonly string[] | undefined,
  sources: readonly Source[],
): Source[] => [keys ?? []].flat().flatMap((key) => sources.find((one) => one.key === key) ?? [])

function groupsOf(units: readonly Unit[], one: Assessed, session: Session): RuleGroup[] {
  const situation = situationOf(one, session)
  return units.map((unit) => {
    const rules =
      unit.members.length > 0
        ? unit.members.map((lowered) => ruleRow(lowered, one, situation, session))
        : [calendarRow(unit, situation, session)]
    const [only] = rules
    const mark = rules.length === 1 && only ? only.mark : markOf(unit.core, situation, session)
    return { id: unit.id, mark, rules }
  })
}

function ruleRow(lowered: Lowered, one: Assessed, situation: Situation, session: Session): RuleRow {
  const { requirement, core, parts } = lowered
  const { programme } = one.compiled
  const { start, weeks } = one.assessment
  const mark = ruleMark(lowered, situation, session)
  const isOpen = mark === 'unmet' || mark === 'unknown' || mark === 'reach'
  const held = { facts: one.facts, today: session.today, start, weeks }
  return {
    id: requirement.id,
    mark,
    says: requirement.says,
    sources: sourcesOf(requirement.source, programme.sources),
    until: mark === 'met' && core ? heldUntil(core, programme, held) : undefined,
    leaves: parts.body && mark !== 'not-applicable' ? leafRows(parts.body, situation, session, isOpen) : [],
    waivers: isOpen ? waiverTexts(requirement, session) : [],
  }
}

/** What decides: of a rule that is open all of it, of one that is met only what the student has. */
function leafRows(core: Core, situation: Situation, session: Session, isOpen: boolean): LeafRow[] {
  const rows = leavesOf(explain(core, situation)).map(({ leaf, verdict }) => ({
    verdict: nameOf(verdict),
    need: leafText(leaf, session, situation.moments),
    have: haveText(haveOf(leaf, situation.facts), session),
    question: leaf.op === 'judgement' ? session.sayer.questionOf(leaf.say) : undefined,
  }))
  return isOpen ? rows : rows.filter(({ have }) => have !== '')
}

const waiverTexts = ({ waivers = [] }: Requirement, { t }: Session): string[] =>
  waivers.map(({ by, says }) => t(by === 'host' ? 'cli.explain.waiver-host' : 'cli.explain.waiver', { says }))

/** A date of the calendar that no requirement repeats. */
function calendarRow({ id, core }: Unit, situation: Situation, session: Session): RuleRow {
  const leaves: Leaf[] = []
  eachLeaf(core, (leaf) => leaf.op !== 'constant' && leaves.push(leaf))
  return {
    id,
    mark: markOf(core, situation, session),
    says: leaves.map((leaf) => leafText(leaf, session, situation.moments)).join(' '),
    sources: [],
    until: undefined,
    leaves: [],
    waivers: [],
  }
}
