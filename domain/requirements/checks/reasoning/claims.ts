import type { CodesKey } from '../../../profile/index.ts'
import type { StartGrid } from '../../../time/index.ts'
import type { HasLeaf } from '../../core.ts'
import type { StayName } from './days.ts'
import { canBeKept, type Difference } from './differences.ts'
import type { Literal } from './formula.ts'
import { dayIsLeft } from './grids.ts'
import { isSingle, lawsOf, vocabularies } from './lawful.ts'
import { compared, momentsCompared } from './ordering.ts'
import { type AskedRecords, asksNothing, canBeHeld, provide } from './rows.ts'

/** What is supposed to hold at once. Grows as literals are claimed; copied before a choice. */
export type Claims = {
  readonly differences: Difference[]
  readonly stays: Set<StayName>
  readonly codes: Map<CodesKey, CodeClaims>
  readonly held: AskedRecords[]
  readonly lacking: AskedRecords[]
  readonly grids: Map<StayName, GridClaims>
  /** How decisions were made, by key and outcome. */
  readonly decisions: Map<string, boolean>
}
/** Of each of the lists the fact has some code, and none of the others. */
type CodeClaims = { readonly some: readonly (readonly string[])[]; readonly none: ReadonlySet<string> }
type GridClaims = { readonly allowing: readonly StartGrid[]; readonly refusing: readonly StartGrid[] }

export const noClaims = (): Claims => ({
  differences: [],
  stays: new Set(),
  codes: new Map(),
  held: [],
  lacking: [],
  grids: new Map(),
  decisions: new Map(),
})

export const copyOf = (claims: Claims): Claims => ({
  differences: [...claims.differences],
  stays: new Set(claims.stays),
  codes: new Map(claims.codes),
  held: [...claims.held],
  lacking: [...claims.lacking],
  grids: new Map(claims.grids),
  decisions: new Map(claims.decisions),
})

/** Adds one more. False when it contradicts the others; differences are looked at together, by `areOrdered`. */
export function claim(claims: Claims, literal: Literal): boolean {
  if (literal.op === 'decided') return claimDecision(claims, literal)
  const { leaf, stay, holds } = literal
  switch (leaf.op) {
    case 'compare':
      return claimDifferences(claims, compared(leaf, stay, holds), stay)
    case 'moment':
      return claimDifferences(claims, momentsCompared(leaf, stay, holds), stay)
    case 'has':
      return claimCodes(claims, leaf, holds)
    case 'records':
      return claimRecords(claims, { leaf, stay }, holds)
    case 'grid':
      return claimGrid(claims, leaf.grid, stay, holds)
  }
}

/** Whether numbers and days can be as claimed. */
export const areOrdered = ({ differences, stays }: Claims): boolean =>
  differences.length === 0 || canBeKept([...differences, ...lawsOf(differences, stays)])

function claimDecision({ decisions }: Claims, literal: Extract<Literal, { op: 'decided' }>): boolean {
  const { key, how, holds } = literal
  const other = how === 'granted' ? 'refused' : 'granted'
  if (decisions.get(`${how} ${key}`) === !holds) return false
  decisions.set(`${how} ${key}`, holds)
  return !(holds && decisions.get(`${other} ${key}`) === true)
}

function claimDifferences(claims: Claims, more: readonly Difference[], stay: StayName): boolean {
  claims.differences.push(...more)
  claims.stays.add(stay)
  return true
}

function claimCodes({ codes }: Claims, { fact, any }: HasLeaf, holds: boolean): boolean {
  const { some, none } = codes.get(fact) ?? { some: [], none: new Set<string>() }
  const claimed: CodeClaims = holds
    ? { some: [...some, any], none }
    : { some, none: new Set([...none, ...any]) }
  codes.set(fact, claimed)
  return canHave(fact, claimed)
}

function canHave(fact: CodesKey, { some, none }: CodeClaims): boolean {
  const left = some.map((codes) => codes.filter((code) => !none.has(code)))
  if (left.some((codes) => codes.length === 0)) return false
  if (!isSingle(fact)) return true
  const [first, ...others] = left
  if (first) return first.some((code) => others.every((codes) => codes.includes(code)))
  return !vocabularies[fact]?.every((code) => none.has(code))
}

function claimRecords({ differences, held, lacking }: Claims, asked: AskedRecords, holds: boolean): boolean {
  if (holds) {
    held.push(asked)
    if (!canBeHeld(asked, differences)) return false
    return !lacking.some((other) => provide(asked, other, differences))
  }
  lacking.push(asked)
  if (asksNothing(asked.leaf)) return false
  return !held.some((other) => provide(other, asked, differences))
}

function claimGrid({ grids }: Claims, grid: StartGrid, stay: StayName, holds: boolean): boolean {
  const { allowing, refusing } = grids.get(stay) ?? { allowing: [], refusing: [] }
  const claimed: GridClaims = holds
    ? { allowing: [...allowing, grid], refusing }
    : { allowing, refusing: [...refusing, grid] }
  grids.set(stay, claimed)
  return dayIsLeft(claimed.allowing, claimed.refusing)
}
