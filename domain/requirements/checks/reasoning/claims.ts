import type { CodesKey } from '../../../profile/index.ts'
import type { StartGrid } from '../../../time/index.ts'
import type { CompareLeaf, HasLeaf, MomentLeaf } from '../../core.ts'
import { positionOf, type StayName } from './days.ts'
import { canBeKept, type Difference } from './differences.ts'
import type { Literal } from './formula.ts'
import { dayIsLeft } from './grids.ts'
import { isSingle, lawsOf, lengthInDays, vocabularies } from './lawful.ts'
import { type AskedRecords, asksNothing, canBeHeld, provide } from './rows.ts'

/** What is supposed to hold at once. */
export type Claims = {
  readonly differences: readonly Difference[]
  readonly stays: ReadonlySet<StayName>
  readonly codes: ReadonlyMap<CodesKey, CodeClaims>
  readonly held: readonly AskedRecords[]
  readonly lacking: readonly AskedRecords[]
  readonly grids: ReadonlyMap<StayName, GridClaims>
  /** How decisions were made, by key and outcome. */
  readonly decisions: ReadonlyMap<string, boolean>
}
/** Of each of the lists the fact has some code, and none of the others. */
type CodeClaims = { readonly some: readonly (readonly string[])[]; readonly none: ReadonlySet<string> }
type GridClaims = { readonly allowing: readonly StartGrid[]; readonly refusing: readonly StartGrid[] }

export const noClaims: Claims = {
  differences: [],
  stays: new Set(),
  codes: new Map(),
  held: [],
  lacking: [],
  grids: new Map(),
  decisions: new Map(),
}

/** The claims with one more, or undefined when they then contradict each other. */
export function claim(claims: Claims, literal: Literal): Claims | undefined {
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

function claimDecision(
  claims: Claims,
  { key, how, holds }: Extract<Literal, { op: 'decided' }>,
): Claims | undefined {
  const { decisions } = claims
  const other = how === 'granted' ? 'refused' : 'granted'
  if (decisions.get(`${how} ${key}`) === !holds) return undefined
  if (holds && decisions.get(`${other} ${key}`) === true) return undefined
  return { ...claims, decisions: new Map(decisions).set(`${how} ${key}`, holds) }
}

function compared({ fact, cmp, to }: CompareLeaf, stay: StayName, holds: boolean): Difference[] {
  const own = ordered(fact, 0, cmp, positionOf(to, stay), holds)
  if (fact !== 'stay.weeks' || typeof to !== 'number') return own
  const [side, weeks] =
    cmp === '>='
      ? ([holds ? '>=' : '<=', holds ? to : to - 1] as const)
      : ([holds ? '<=' : '>=', holds ? to : to + 1] as const)
  return [...own, lengthInDays(side, weeks, stay)]
}

function momentsCompared({ left, cmp, right }: MomentLeaf, stay: StayName, holds: boolean): Difference[] {
  const { variable, offset, given } = positionOf(left, stay)
  return [...given, ...ordered(variable, offset, cmp, positionOf(right, stay), holds)]
}

/** `variable + offset` at least or at most the position, or less or more than it. */
function ordered(
  variable: string,
  offset: number,
  cmp: '>=' | '<=',
  to: ReturnType<typeof positionOf>,
  holds: boolean,
): Difference[] {
  const strict = holds ? 0 : 1
  const difference =
    (cmp === '>=') === holds
      ? { left: to.variable, right: variable, most: offset - to.offset - strict }
      : { left: variable, right: to.variable, most: to.offset - offset - strict }
  return [...to.given, difference]
}

function claimDifferences(claims: Claims, more: readonly Difference[], stay: StayName): Claims | undefined {
  const differences = [...claims.differences, ...more]
  const stays = new Set(claims.stays).add(stay)
  return canBeKept([...differences, ...lawsOf(differences, stays)])
    ? { ...claims, differences, stays }
    : undefined
}

function claimCodes(claims: Claims, { fact, any }: HasLeaf, holds: boolean): Claims | undefined {
  const { some, none } = claims.codes.get(fact) ?? { some: [], none: new Set<string>() }
  const codes: CodeClaims = holds
    ? { some: [...some, any], none }
    : { some, none: new Set([...none, ...any]) }
  return canHave(fact, codes) ? { ...claims, codes: new Map(claims.codes).set(fact, codes) } : undefined
}

function canHave(fact: CodesKey, { some, none }: CodeClaims): boolean {
  const left = some.map((codes) => codes.filter((code) => !none.has(code)))
  if (left.some((codes) => codes.length === 0)) return false
  if (!isSingle(fact)) return true
  const [first, ...others] = left
  if (first) return first.some((code) => others.every((codes) => codes.includes(code)))
  return !vocabularies[fact]?.every((code) => none.has(code))
}

function claimRecords(claims: Claims, asked: AskedRecords, holds: boolean): Claims | undefined {
  const { differences, held, lacking } = claims
  if (holds) {
    if (!canBeHeld(asked, differences)) return undefined
    if (lacking.some((other) => provide(asked, other, differences))) return undefined
    return { ...claims, held: [...held, asked] }
  }
  if (asksNothing(asked.leaf)) return undefined
  if (held.some((other) => provide(other, asked, differences))) return undefined
  return { ...claims, lacking: [...lacking, asked] }
}

function claimGrid(claims: Claims, grid: StartGrid, stay: StayName, holds: boolean): Claims | undefined {
  const { allowing, refusing } = claims.grids.get(stay) ?? { allowing: [], refusing: [] }
  const grids: GridClaims = holds
    ? { allowing: [...allowing, grid], refusing }
    : { allowing, refusing: [...refusing, grid] }
  if (!dayIsLeft(grids.allowing, grids.refusing)) return undefined
  return { ...claims, grids: new Map(claims.grids).set(stay, grids) }
}
