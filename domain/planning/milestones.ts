import type { Unit } from '../programmes/index.ts'
import type { Leaf } from '../requirements/index.ts'
import type { Anchor } from '../time/index.ts'

/** The steps that everything else has to be there for, in their order. */
export const milestones = ['apply', 'decision', 'arrive', 'stay'] as const
export type Milestone = (typeof milestones)[number]

type Moment = Unit['members'][number]['requirement']['by']
type Judge = Extract<Leaf, { op: 'judgement' }>['by']

const byMoment: Readonly<Record<Moment, Milestone>> = {
  today: 'apply',
  application: 'apply',
  placement: 'decision',
  arrival: 'arrive',
  start: 'arrive',
  'each-start': 'arrive',
  end: 'stay',
}

/**
 * For which step a unit has to be met. What the host has to judge is judged with the application at the latest. Only
 * the host is applied to: other rulebooks want what they want before the student leaves.
 */
export function milestoneOf({ members }: Unit, isHost: boolean, judge?: Judge): Milestone {
  const asked = earlierOf(members.map(({ requirement }) => byMoment[requirement.by]))
  if (!isHost) return asked === 'stay' ? 'stay' : 'arrive'
  const judgedByHost = judge === 'host' || judge === 'department'
  return judgedByHost ? earlierOf([asked, 'decision']) : asked
}

/** The moment of the stay at which a unit has to hold; the first where its members differ. */
export function anchorOf({ members }: Unit): Anchor {
  const moments = members.map(({ requirement }) => requirement.by)
  const first = earlierOf(moments.map((moment) => byMoment[moment]))
  const moment = moments.find((one) => byMoment[one] === first) ?? 'start'
  return moment === 'each-start' ? 'start' : moment
}

export const earlierOf = (several: readonly Milestone[]): Milestone =>
  milestones.find((milestone) => several.includes(milestone)) ?? 'arrive'
