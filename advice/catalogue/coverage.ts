import type { Award } from '@famulus/domain/funding'
import { type Expressed, expressedAs, lowerRequirement, type Reference } from '@famulus/domain/requirements'
import type { Session } from '../session/index.ts'

/** Something that a source says and how far Famulus can use it. */
export type Told = {
  readonly file: string
  readonly kind: string
  readonly topic: string
  readonly mandatory: boolean
  readonly expressed: Expressed
}

/** The rules of all programmes. */
export const toldByHosts = ({ catalogue }: Session): Told[] =>
  catalogue.programmes.flatMap(({ programme }) =>
    programme.requirements.map((requirement) => ({
      file: programme.id,
      kind: programme.kind,
      topic: requirement.about,
      mandatory: requirement.severity !== 'preferred',
      expressed: expressedAs(lowerRequirement(requirement, programme, catalogue.reference)),
    })),
  )

/** The conditions of all awards, what they pay and their rules about other money. `reference`: with the classes of awards. */
export const toldByFunders = (awards: readonly Award[], reference: Reference): Told[] =>
  awards.flatMap((award) => [
    ...award.requirements.map((requirement) => ({
      ...of(award, requirement.about),
      mandatory: requirement.severity !== 'preferred',
      expressed: expressedAs(lowerRequirement(requirement, award, reference)),
    })),
    ...award.benefits.map(({ amount, range, table }) => ({
      ...of(award, 'benefit'),
      expressed: (amount ?? range ?? table) === undefined ? ('sentence' as const) : ('computed' as const),
    })),
    ...award.cumulation.map(({ rule }) => ({
      ...of(award, 'cumulation'),
      expressed: expressedRule[rule] ?? 'computed',
    })),
  ])

const of = ({ id, kind }: Award, topic: string) => ({ file: id, kind, topic, mandatory: true })

/** What has to be reported or agreed is decided by a person. */
const expressedRule: Readonly<Record<string, Expressed>> = { duty: 'judgement', sentence: 'sentence' }

/** Of all rules and of those that must be met; `share`: how much of the latter is no mere sentence, 0 to 1. */
export type Share = {
  readonly rules: number
  readonly mandatory: number
  readonly expressed: number
  readonly share: number
}

export function shareOf(told: readonly Told[]): Share {
  const mandatory = told.filter((one) => one.mandatory)
  const expressed = mandatory.filter((one) => one.expressed !== 'sentence').length
  const share = mandatory.length === 0 ? 1 : expressed / mandatory.length
  return { rules: told.length, mandatory: mandatory.length, expressed, share }
}

/** How many rules of a file or on a topic are expressed in which way. `kind`: of the file. */
export type Counted = { readonly name: string; readonly kind: string } & Readonly<Record<Expressed, number>>

export function countBy(told: readonly Told[], byTopic: boolean): Counted[] {
  const counted = new Map<string, Counted>()
  for (const { file, kind, topic, expressed } of told) {
    const name = byTopic ? topic : file
    const known = counted.get(name) ?? {
      name,
      kind: byTopic ? '' : kind,
      computed: 0,
      judgement: 0,
      sentence: 0,
    }
    counted.set(name, { ...known, [expressed]: known[expressed] + 1 })
  }
  return [...counted.values()]
}
