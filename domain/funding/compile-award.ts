import { type Unit, unitsOf } from '../programmes/index.ts'
import {
  all,
  type Core,
  lowerRequirement,
  lowerTerm,
  type Reference,
  type Requirement,
  type Term,
} from '../requirements/index.ts'
import type { Award } from './award.ts'
import type { Benefit } from './benefit.ts'
import type { CumulationRule } from './rule.ts'

/** Something that an award says itself or has from a frame, with its condition lowered. */
export type Said<Item> = {
  readonly item: Item
  /** The award or frame whose file and sources it stands in. */
  readonly in: Award
  readonly when: Core | undefined
}

/** An award ready to be assessed, with all that its frames add. */
export type CompiledAward = {
  readonly award: Award
  readonly frames: readonly Award[]
  readonly units: readonly Unit[]
  readonly preferred: readonly Unit[]
  readonly sentences: readonly Requirement[]
  readonly core: Core
  readonly benefits: readonly Said<Benefit>[]
  readonly rules: readonly Said<CumulationRule>[]
  /** Its id, its classes and the frames it fills: what rules of others may name. */
  readonly nodes: ReadonlySet<string>
}

/** Lowers all requirements once. Throws a RangeError for a frame or a list that the catalogue does not have. */
export function compileAward(
  award: Award,
  frameOf: ReadonlyMap<string, Award>,
  reference: Reference,
): CompiledAward {
  const frames = framesOf(award, frameOf)
  const replaced = new Set(award.without.map(({ item }) => item))
  const kept = (from: Award, item: { readonly id: string }): boolean =>
    from === award || !replaced.has(`${from.id}/${item.id}`)
  const levels = [award, ...frames]
  const requirements = levels.flatMap((from) =>
    from.requirements.filter((one) => kept(from, one)).map((one) => ({ from, one: apart(one, from, award) })),
  )
  const lowered = requirements.map(({ from, one }) => lowerRequirement(one, rulebookOf(from), reference))
  const units = unitsOf(lowered)
  const counting = units.filter(({ severity }) => severity !== 'preferred')
  const said = <Item extends Benefit | CumulationRule>(from: Award, items: readonly Item[]): Said<Item>[] =>
    items
      .filter((item) => kept(from, item))
      .map((item) => ({
        item,
        in: from,
        when: item.when && lowerCondition(item.when, from, item.id, reference),
      }))
  return {
    award,
    frames,
    units: counting,
    preferred: units.filter(({ severity }) => severity === 'preferred'),
    sentences: requirements.map(({ one }) => one).filter(({ sentence }) => sentence !== undefined),
    core: all(...counting.map(({ core }) => core)),
    benefits: levels.flatMap((from) => said(from, from.benefits)),
    rules: levels.flatMap((from) => said(from, from.cumulation)),
    nodes: new Set([award.id, ...award.classes, ...frames.map(({ id }) => id)]),
  }
}

/** A frame may have a frame itself. The award comes first, so what it says stands before what it inherits. */
function framesOf(award: Award, frameOf: ReadonlyMap<string, Award>, seen = new Set([award.id])): Award[] {
  return award.inherits.flatMap((id) => {
    if (seen.has(id)) return []
    seen.add(id)
    const frame = frameOf.get(id)
    if (!frame)
      throw new RangeError(`award "${award.id}" inherits from "${id}", which the catalogue does not have`)
    return [frame, ...framesOf(frame, frameOf, seen)]
  })
}

/** Ids are unique in one file only; a group of a frame is not one with a group of the award. */
function apart(requirement: Requirement, from: Award, award: Award): Requirement {
  if (from === award) return requirement
  const { id, group } = requirement
  return { ...requirement, id: `${from.id}/${id}`, ...(group ? { group: `${from.id}/${group}` } : {}) }
}

const rulebookOf = ({ id, country, requirements }: Award) => ({ id, country, requirements })

const lowerCondition = (condition: Term, { id, country }: Award, item: string, reference: Reference): Core =>
  lowerTerm(condition, { by: 'start', key: `${id}/${item}`, host: { id, country }, reference })
