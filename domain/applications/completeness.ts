import { type CompiledProgramme, hostLetters, type Unit, writtenAfterwards } from '../programmes/index.ts'
import {
  decidingLeaves,
  eachLeaf,
  explain,
  isObtainable,
  type Leaf,
  leafVerdict,
  MET,
  type Situation,
  UNKNOWN,
  UNMET,
  withoutPromises,
} from '../requirements/index.ts'
import type { Day } from '../time/index.ts'
import { verdictsOf } from './verdicts.ts'

/**
 * `later`: only asked for after the decision, and not there yet. `skipped`: the student says why it is not needed, such as
 * an X-ray that only some have to bring; the host reads it.
 */
export const itemStates = ['there', 'missing', 'expired', 'later', 'skipped'] as const
export type ItemState = (typeof itemStates)[number]

/** One thing that the programme asks for: a requirement (or group of them), or a paper of its list, by its id there. */
export type Item = { readonly of: 'requirement' | 'document'; readonly id: string; readonly state: ItemState }

/** A file that stands for a paper of the programme's list, or why there is none. */
export type Attached = {
  readonly document: string
  readonly expiresOn?: Day
  readonly skipped?: string
}

/** `done` of `total`: what has to be there for the application. What comes later counts once it is there. */
export type Completeness = {
  readonly done: number
  readonly total: number
  readonly items: readonly Item[]
}

/**
 * How complete an application is. Only what the student can bring counts: whether somebody is eligible at all is for
 * the assessment to say, and what the host has to judge is not the student's task.
 */
export function completenessOf(
  compiled: CompiledProgramme,
  situation: Situation,
  attached: readonly Attached[],
): Completeness {
  const items = [...requirementItems(compiled, situation), ...documentItems(compiled, situation, attached)]
  return {
    done: items.filter(({ state }) => state === 'there').length,
    total: items.filter(({ state }) => state !== 'later' && state !== 'skipped').length,
    items,
  }
}

/** What stands in the way of submitting. */
export const missingIn = ({ items }: Completeness): string[] =>
  items.filter(({ state }) => state === 'missing' || state === 'expired').map(({ id }) => id)

/** What is left to do after the decision. */
export const openTasksIn = ({ items }: Completeness): string[] =>
  items.filter(({ state }) => state !== 'there' && state !== 'skipped').map(({ id }) => id)

function requirementItems(compiled: CompiledProgramme, situation: Situation): Item[] {
  const listed = listedTypes(compiled)
  return verdictsOf(compiled, situation).flatMap(({ unit, verdict }) => {
    if (!isBrought(unit) || asksOnlyFor(unit, listed)) return []
    const state = verdict === MET ? 'there' : missingState(unit, situation)
    return state ? [{ of: 'requirement', id: unit.id, state } as const] : []
  })
}

/** A thing to bring is a record that can be got; a unit without one says who somebody is, or when. */
const isBrought = (unit: Unit): boolean => wantedLeaves(unit).some(isObtainable)

/** Undefined where nothing that the student brings would settle it. */
function missingState(unit: Unit, situation: Situation): ItemState | undefined {
  const leaves = decidingLeaves(explain(withoutPromises(unit.core), situation))
    .filter(({ leaf, verdict }) => verdict !== MET && isTheirs(leaf, situation))
    .map(({ leaf }) => leaf)
  if (leaves.length === 0) return undefined
  if (isForLater(unit)) return 'later'
  return leaves.some((leaf) => wasThere(leaf, situation)) ? 'expired' : 'missing'
}

/** A record to get, or a fact that nobody has told. */
const isTheirs = (leaf: Leaf, situation: Situation): boolean =>
  isObtainable(leaf) ||
  ((leaf.op === 'compare' || leaf.op === 'has') && leafVerdict(leaf, situation) === UNKNOWN)

const isForLater = ({ whenApplying, severity }: Unit): boolean => !whenApplying || severity === 'conditional'

/** Of the records that are known none is of the right days, and without regard to days one would do. */
function wasThere(leaf: Leaf, { facts, ...when }: Situation): boolean {
  if (leaf.op !== 'records') return false
  const { rows } = facts.records[leaf.table] ?? { rows: [] }
  const known = { ...when, facts: { ...facts, records: { [leaf.table]: { rows, complete: true } } } }
  const where = leaf.where.filter((test) => !('cmp' in test) || typeof test.to === 'number')
  return leafVerdict(leaf, known) === UNMET && leafVerdict({ ...leaf, where }, known) === MET
}

function documentItems(
  compiled: CompiledProgramme,
  { moments }: Situation,
  attached: readonly Attached[],
): Item[] {
  const laterTypes = typesForLater(compiled)
  return compiled.programme.documents.map(({ id, type }) => {
    const own = attached.filter(({ document }) => document === id)
    const isLater = type !== undefined && laterTypes.has(type)
    return { of: 'document', id, state: fileState(own, moments.today.lo) ?? (isLater ? 'later' : 'missing') }
  })
}

/** Undefined where nothing was attached, nor said. */
function fileState(attached: readonly Attached[], today: Day): ItemState | undefined {
  const files = attached.filter(({ skipped }) => skipped === undefined)
  if (files.some(({ expiresOn = today }) => expiresOn >= today)) return 'there'
  if (files.length > 0) return 'expired'
  return attached.length > 0 ? 'skipped' : undefined
}

/** Papers that nobody has before the decision, and those that are only asked for by rules that hold later. */
function typesForLater({ units }: CompiledProgramme): Set<string> {
  const typesOf = (some: readonly Unit[]) => new Set(some.flatMap((unit) => papersOf(unit) ?? []))
  const now = typesOf(units.filter((unit) => !isForLater(unit)))
  const later = typesOf(units.filter(isForLater))
  return new Set([...hostLetters, ...writtenAfterwards, ...later].filter((type) => !now.has(type)))
}

const listedTypes = ({ programme }: CompiledProgramme): Set<string> =>
  new Set(programme.documents.flatMap(({ type }) => type ?? []))

/** A rule on nothing but papers of the list is counted with them. */
function asksOnlyFor(unit: Unit, listed: ReadonlySet<string>): boolean {
  const papers = papersOf(unit)
  return papers?.every((type) => listed.has(type)) ?? false
}

/** The types of papers that a unit asks for; undefined where it asks for anything else as well. */
function papersOf(unit: Unit): string[] | undefined {
  const leaves = wantedLeaves(unit)
  const papers = leaves.filter((leaf) => leaf.op === 'records' && leaf.table === 'documents')
  return papers.length > 0 && papers.length === leaves.length ? papers.flatMap(typesIn) : undefined
}

/** What the rules themselves want, without for whom they are and what lifts them. */
function wantedLeaves({ members }: Unit): Leaf[] {
  const leaves: Leaf[] = []
  for (const { parts } of members)
    if (parts.body)
      eachLeaf(parts.body, (leaf, positive) => {
        if (positive) leaves.push(leaf)
      })
  return leaves
}

const typesIn = (leaf: Leaf): readonly string[] =>
  leaf.op === 'records'
    ? leaf.where.flatMap((test) =>
        'in' in test && test.field === 'type' && Array.isArray(test.in) ? test.in : [],
      )
    : []
