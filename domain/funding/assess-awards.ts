import { evaluate, type Lowered, MET, UNMET } from '../requirements/index.ts'
import { type AwardAssessment, assessAward, type FundingQuery, isHeld } from './assess-award.ts'
import type { CompiledAward, Said } from './compile-award.ts'
import { givesWayTo, verdictOrder } from './openness.ts'
import type { CumulationRule } from './rule.ts'

type Subsidiary = Extract<CumulationRule, { rule: 'subsidiary' }>

/** Another award that closes this one by being open to the student, applied for or not. */
export type GivenWay = {
  readonly to: string
  readonly rule: Said<Subsidiary>
  /** False: whether the other one is open, or whether the rule applies, is not known yet. */
  readonly surely: boolean
}

export type AwardVerdict = AwardAssessment & {
  readonly givesWay: readonly GivenWay[]
  /** The award of the student's own university that fills this national frame. */
  readonly replacedBy: string | undefined
}

/**
 * All awards that are offered, for one student and one stay. An award that gives way to others is decided after them
 * (README of the facts, section 5.1, edge X3), unless it is held already: the funder has decided then. Throws a
 * RangeError for awards that give way to each other in a circle, which the catalogue refuses at load.
 */
export function assessAwards(awards: readonly CompiledAward[], query: FundingQuery): AwardVerdict[] {
  const found = verdictOrder(givesWayTo(awards))
  if ('cycle' in found) throw new RangeError(`awards give way to each other: ${found.cycle.join(', ')}`)
  const assessed = new Map(awards.map((compiled) => [compiled.award.id, assessAward(compiled, query)]))
  const replaced = replacedFrames([...assessed.values()])
  const verdicts = new Map<string, AwardVerdict>()
  for (const id of found.order) {
    const one = assessed.get(id)
    if (one) verdicts.set(id, withOthers(one, replaced.get(id), [...verdicts.values()]))
  }
  return awards.flatMap(({ award }) => verdicts.get(award.id) ?? [])
}

/**
 * A university's rule holds for its own students, the frame for all others (README of the facts, section 7): by frame,
 * the award of the home university that inherits it.
 */
function replacedFrames(assessments: readonly AwardAssessment[]): ReadonlyMap<string, string> {
  const own = assessments.filter(({ compiled: { units }, situation }) => {
    const home = units.filter(({ members }) => members.some(isOfHomeSchool))
    return home.length > 0 && home.every(({ core }) => evaluate(core, situation) === MET)
  })
  return new Map(own.flatMap(({ compiled: { award } }) => award.inherits.map((frame) => [frame, award.id])))
}

/** A frame's own requirement has the frame's id before its own. */
const isOfHomeSchool = ({ requirement: { about, id } }: Lowered): boolean =>
  about === 'home_institution' && !id.includes('/')

function withOthers(
  assessment: AwardAssessment,
  replacedBy: string | undefined,
  others: readonly AwardVerdict[],
): AwardVerdict {
  if (replacedBy !== undefined && !isHeld(assessment.compiled, assessment.situation.facts))
    return { ...assessment, answer: 'no', replacedBy, givesWay: [] }
  const { compiled, situation } = assessment
  if (assessment.answer === 'no' || isHeld(compiled, situation.facts))
    return { ...assessment, replacedBy, givesWay: [] }
  const givesWay = compiled.rules.flatMap((said) => {
    const { item, when } = said
    if (item.rule !== 'subsidiary' || item.until !== undefined) return []
    const applies = when ? evaluate(when, situation) : MET
    if (applies === UNMET) return []
    const rule: Said<Subsidiary> = { ...said, item }
    return others.flatMap((other) => wayTo(rule, other, applies === MET))
  })
  const closed = givesWay.some(({ surely }) => surely)
  const open = assessment.answer === 'yes' || assessment.answer === 'fixable'
  const answer = closed ? 'no' : givesWay.length > 0 && open ? 'ask' : assessment.answer
  return { ...assessment, answer, replacedBy, givesWay }
}

function wayTo(
  rule: Said<Subsidiary>,
  { compiled, answer }: AwardVerdict,
  surelyApplies: boolean,
): GivenWay[] {
  if (answer === 'no' || !rule.item.with.some((node) => compiled.nodes.has(node))) return []
  // A paper of the other body may open it again, and whether that body writes it nobody knows beforehand.
  const mayBeLifted = rule.item.liftedBy !== undefined
  const isOpen = answer === 'yes' || answer === 'fixable'
  return [{ to: compiled.award.id, rule, surely: surelyApplies && isOpen && !mayBeLifted }]
}
