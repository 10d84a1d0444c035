import type { Line } from '../money/index.ts'
import type { Candidate, OwnMoneyNode } from './candidate.ts'

/**
 * What a rule means by a node. `wide`: it names no award and no class of its own, so a narrower sentence of the same
 * funder is the exception to it. `samePurpose`: it never excludes by itself, only where both pay the same line.
 */
export type Meaning = {
  readonly fits: (other: Candidate) => boolean
  readonly wide: boolean
  readonly samePurpose: boolean
  /** The rule speaks of this part of the other money only. */
  readonly lines?: readonly Line[]
}

const isOneOf = (...classes: string[]) => {
  return ({ nodes }: Candidate): boolean => classes.some((one) => nodes.has(one))
}
const not = (test: (other: Candidate) => boolean) => (other: Candidate) => !test(other)
const paysMonthly = ({ purses }: Candidate): boolean => purses.some(({ monthly }) => monthly)
const pays = (...wanted: Line[]) => {
  return ({ purses }: Candidate): boolean => purses.some(({ line }) => wanted.some((one) => one === line))
}

const isIdeaOnly = isOneOf('idea-only-scholarship')
const isStateAid = isOneOf('state-aid', 'bafoeg', 'at-study-aid', 'gb-student-aid', 'se-student-aid')
/** Talent money is given to a person, whether or not there is a stay abroad. */
const isForThePerson = isOneOf('talent-scholarship')
const isScholarship = (other: Candidate): boolean => !other.isLoan && !isStateAid(other) && !isIdeaOnly(other)
const isPublic = isOneOf('public-funds')

const wide = (fits: Meaning['fits'], lines?: readonly Line[]): Meaning => ({
  fits,
  wide: true,
  samePurpose: lines !== undefined,
  ...(lines ? { lines } : {}),
})

/** Nodes that no award has as a class, and classes that follow from others (README of the facts, section 4.2). */
const meanings: Readonly<Record<string, Meaning>> = {
  'any-income': wide(() => true),
  'other-scholarship': wide(isScholarship),
  'other-funding-same-stay': wide((other) => !other.isLoan && !isIdeaOnly(other) && !isForThePerson(other)),
  'other-funder-same-project': wide(
    isOneOf('research-fellowship', 'doctoral-scholarship', 'project-grant', 'university-research-stipend'),
  ),
  'other-public-aid': wide(isStateAid),
  'public-funds': { fits: isPublic, wide: true, samePurpose: true },
  'public-funds-same-purpose': { fits: isPublic, wide: true, samePurpose: true },
  'travel-component-any-source': wide(pays('travel'), ['travel']),
  'tuition-component': wide(pays('tuition'), ['tuition']),
  'side-benefits-component': wide(pays('travel', 'insurance'), ['travel', 'insurance']),
  'domestic-scholarship-continuing': wide((other) => other.held && isForThePerson(other)),
  'public-training-aid': wide((other) => isOneOf('public-training-aid')(other) || isStateAid(other)),
  'need-based-award': wide(isOneOf('need-based-award', 'means-tested')),
  'purpose-bound-grant': wide(isOneOf('purpose-bound-grant', 'travel-grant')),
  'non-public-scholarship': wide(
    (other) => isOneOf('non-public-scholarship', 'private-award')(other) && not(isPublic)(other),
  ),
  'contract-bound-award': wide(isOneOf('contract-bound-award', 'service-bound-award')),
  'mobility-scholarship-monthly': wide(
    (other) =>
      paysMonthly(other) &&
      isOneOf(
        'mobility-scholarship-monthly',
        'mobility-scholarship',
        'university-mobility-grant',
        'erasmus',
      )(other),
  ),
}

const ownMoneyNodes: Readonly<Record<OwnMoneyNode, true>> = {
  'training-pay': true,
  salary: true,
  'job-income': true,
  'ongoing-contract-income': true,
  'family-benefits': true,
  'unemployment-benefit': true,
}

export const isOwnMoney = (node: string): node is OwnMoneyNode => Object.hasOwn(ownMoneyNodes, node)

/** An award by its id, a class by its members. Situations that no candidate can be (parents' money) fit nobody. */
export const meaningOf = (node: string): Meaning =>
  meanings[node] ?? { fits: ({ nodes }) => nodes.has(node), wide: false, samePurpose: false }

/** `any-income` is all of it; every other node is itself. */
export const ownMoneyIn = (nodes: readonly string[]): readonly OwnMoneyNode[] =>
  nodes.includes('any-income')
    ? (Object.keys(ownMoneyNodes) as OwnMoneyNode[]) // an object literal's own keys
    : nodes.filter(isOwnMoney)
