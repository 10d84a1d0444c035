import { type CompiledProgramme, hostLetters, type Unit } from '../programmes/index.ts'
import {
  decidingLeaves,
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
import { type Attached, type Item, type ItemState, isDue } from './item.ts'
import { documentItems } from './paper-items.ts'
import { asksOnlyFor, dueOf, isWrittenByHost, wantedLeaves } from './unit-papers.ts'
import { verdictsOf } from './verdicts.ts'

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
    total: items.filter(({ state }) => isDue(state)).length,
    items,
  }
}

/** What stands in the way of submitting. */
export const missingIn = ({ items }: Completeness): string[] =>
  items.filter(({ state }) => isDue(state) && state !== 'there').map(({ id }) => id)

/** What is left to do between the decision and the stay. */
export const openTasksIn = ({ items }: Completeness): string[] =>
  items.filter(({ state }) => state === 'later' || (isDue(state) && state !== 'there')).map(({ id }) => id)

function requirementItems(compiled: CompiledProgramme, situation: Situation): Item[] {
  const listed = listedTypes(compiled)
  return verdictsOf(compiled, situation).flatMap(({ unit, verdict }) => {
    // A rule on nothing but papers of the list is counted with them.
    if (!isBrought(unit) || isWrittenByHost(unit) || asksOnlyFor(unit, listed)) return []
    const state = verdict === MET ? 'there' : missingState(unit, situation)
    return state ? [{ of: 'requirement', id: unit.id, state } as const] : []
  })
}

/** What a student may be asked to bring at all: papers of the list, and rules that something can be got for. By their ids. */
export const thingsToBring = ({
  programme,
  units,
}: Pick<CompiledProgramme, 'programme' | 'units'>): string[] => {
  const papers = programme.documents.filter(({ type }) => type === undefined || !hostLetters.includes(type))
  const rules = units.filter((unit) => isBrought(unit) && !isWrittenByHost(unit))
  return [...new Set([...papers, ...rules].map(({ id }) => id))]
}

/** A thing to bring is a record that can be got; a unit without one says who somebody is, or when. */
const isBrought = (unit: Unit): boolean => wantedLeaves(unit).some(isObtainable)

/** Undefined where nothing that the student brings would settle it. */
function missingState(unit: Unit, situation: Situation): ItemState | undefined {
  const leaves = decidingLeaves(explain(withoutPromises(unit.core), situation))
    .filter(({ leaf, verdict }) => verdict !== MET && isTheirs(leaf, situation))
    .map(({ leaf }) => leaf)
  if (leaves.length === 0) return undefined
  const due = dueOf(unit)
  if (due !== 'now') return due
  return leaves.some((leaf) => wasThere(leaf, situation)) ? 'expired' : 'missing'
}

/** A record to get, or a fact that nobody has told. */
const isTheirs = (leaf: Leaf, situation: Situation): boolean =>
  isObtainable(leaf) ||
  ((leaf.op === 'compare' || leaf.op === 'has') && leafVerdict(leaf, situation) === UNKNOWN)

/** Of the records that are known none is of the right days, and without regard to days one would do. */
function wasThere(leaf: Leaf, { facts, ...when }: Situation): boolean {
  if (leaf.op !== 'records') return false
  const { rows } = facts.records[leaf.table] ?? { rows: [] }
  const known = { ...when, facts: { ...facts, records: { [leaf.table]: { rows, complete: true } } } }
  const where = leaf.where.filter((test) => !('cmp' in test) || typeof test.to === 'number')
  return leafVerdict(leaf, known) === UNMET && leafVerdict({ ...leaf, where }, known) === MET
}

const listedTypes = ({ programme }: CompiledProgramme): string[] =>
  programme.documents.flatMap(({ type }) => type ?? [])
