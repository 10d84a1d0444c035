import type { Session } from '@famulus/advice/session'
import { openAwards } from '@famulus/catalogue/awards'
import type { Award } from '@famulus/domain/funding'
import { type Expressed, expressedAs, lowerRequirement } from '@famulus/domain/requirements'

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

/** The conditions of all awards, what they pay and their rules about other money. */
export async function toldByFunders({ catalogue }: Session): Promise<Told[]> {
  const { awards, reference } = await openAwards(catalogue.reference)
  return awards.flatMap(({ award }) => [
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
}

const of = ({ id, kind }: Award, topic: string) => ({ file: id, kind, topic, mandatory: true })

/** What has to be reported or agreed is decided by a person. */
const expressedRule: Readonly<Record<string, Expressed>> = { duty: 'judgement', sentence: 'sentence' }
