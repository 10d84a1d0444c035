import { evaluate, MET, UNMET } from '../requirements/index.ts'
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

export type AwardVerdict = AwardAssessment & { readonly givesWay: readonly GivenWay[] }

/**
 * All awards that are offered, for one student and one stay. An award that gives way to others is decided after them
 * (README of the facts, section 5.1, edge X3), unless it is held already: the funder has decided then. Throws a RangeError for awards that give way to each other in a circle,
 * which the catalogue refuses at load.
 */
export function assessAwards(awards: readonly CompiledAward[], query: FundingQuery): AwardVerdict[] {
  const found = verdictOrder(givesWayTo(awards))
  if ('cycle' in found) throw new RangeError(`awards give way to each other: ${found.cycle.join(', ')}`)
  const byId = new Map(awards.map((compiled) => [compiled.award.id, compiled]))
  const verdicts = new Map<string, AwardVerdict>()
  for (const id of found.order) {
    const compiled = byId.get(id)
    if (compiled) verdicts.set(id, withOthers(assessAward(compiled, query), [...verdicts.values()]))
  }
  return awards.flatMap(({ award }) => verdicts.get(award.id) ?? [])
}

function withOthers(assessment: AwardAssessment, others: readonly AwardVerdict[]): AwardVerdict {
  const { compiled, situation } = assessment
  if (assessment.answer === 'no' || isHeld(compiled, situation.facts)) return { ...assessment, givesWay: [] }
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
  return { ...assessment, answer, givesWay }
}

function wayTo(
  rule: Said<Subsidiary>,
  { compiled, answer }: AwardVerdict,
  surelyApplies: boolean,
): GivenWay[] {
  if (answer === 'no' || !rule.item.with.some((node) => compiled.nodes.has(node))) return []
  return [
    { to: compiled.award.id, rule, surely: surelyApplies && (answer === 'yes' || answer === 'fixable') },
  ]
}
