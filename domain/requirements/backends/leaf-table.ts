// The distinct leaves of many rulebooks, sorted by what reads them, and their values for one student.
import type { CodesKey, Facts, ScalarKey } from '../../profile/index.ts'
import { MET, UNKNOWN, UNMET, type Verdict } from '../verdict.ts'
import type { BoundCompare, BoundHas, BoundLeaf } from './bound-node.ts'
import { type Columns, columnsOf } from './columns.ts'
import { type Dictionary, dictionary, numberOf } from './dictionary.ts'
import { addRecordLeaf, type RecordLeaves, writeRecords } from './record-leaves.ts'
import { push, type Vector, vector } from './vector.ts'
import { ABSENT_HI, ABSENT_LO } from './whole-numbers.ts'

/** `has` leaves on one fact: all of them, and by code those that the code meets. */
type HasLeaves = { readonly nodes: Vector; readonly byCode: Map<number, Vector> }

export type LeafTable = {
  readonly codes: Dictionary
  readonly slots: Map<ScalarKey, number>
  readonly compare: { readonly node: Vector; readonly slot: Vector; readonly lo: Vector; readonly hi: Vector }
  readonly has: Map<CodesKey, HasLeaves>
  readonly judgements: Map<string, number>
  readonly records: RecordLeaves
  readonly constants: { readonly node: number; readonly value: Verdict }[]
}

export const emptyLeafTable = (): LeafTable => ({
  codes: dictionary(),
  slots: new Map(),
  compare: { node: vector(), slot: vector(), lo: vector(), hi: vector() },
  has: new Map(),
  judgements: new Map(),
  records: new Map(),
  constants: [],
})

export function addLeaf(table: LeafTable, leaf: BoundLeaf, node: number): void {
  if (leaf.op === 'compare') addCompare(table, leaf, node)
  else if (leaf.op === 'has') addHas(table, leaf, node)
  else if (leaf.op === 'judgement') table.judgements.set(leaf.decision, node)
  else if (leaf.op === 'records') addRecordLeaf(table.records, leaf, node, table.codes)
  else table.constants.push({ node, value: leaf.value })
}

function addCompare({ slots, compare }: LeafTable, { fact, lo, hi }: BoundCompare, node: number): void {
  const slot = slots.get(fact) ?? slots.size
  slots.set(fact, slot)
  push(compare.node, node)
  push(compare.slot, slot)
  push(compare.lo, lo)
  push(compare.hi, hi)
}

function addHas({ has, codes: numbers }: LeafTable, { fact, codes }: BoundHas, node: number): void {
  const leaves = has.get(fact) ?? { nodes: vector(), byCode: new Map() }
  has.set(fact, leaves)
  push(leaves.nodes, node)
  for (const code of codes) {
    const number = numberOf(numbers, code)
    const nodes = leaves.byCode.get(number) ?? vector(2)
    leaves.byCode.set(number, nodes)
    push(nodes, node)
  }
}

/** Writes the value of every leaf to its node: linear in the leaves, those on records also in the student's records. */
export function writeLeafValues(table: LeafTable, facts: Facts, values: Uint8Array): void {
  const columns = columnsOf([facts], dictionary(table.codes.own))
  writeCompares(table, columns, values)
  writeHas(table, columns, values)
  writeJudgements(table, facts, values)
  writeRecords(table.records, columns, values)
  for (const { node, value } of table.constants) values[node] = value
}

function writeCompares({ slots, compare }: LeafTable, columns: Columns, values: Uint8Array): void {
  const los = Int32Array.from(slots.keys(), (fact) => columns.scalars.get(fact)?.lo.values[0] ?? ABSENT_LO)
  const his = Int32Array.from(slots.keys(), (fact) => columns.scalars.get(fact)?.hi.values[0] ?? ABSENT_HI)
  const [node, slot, lo, hi] = [compare.node, compare.slot, compare.lo, compare.hi].map((row) => row.values)
  if (!node || !slot || !lo || !hi) return
  for (let i = 0; i < compare.node.length; i += 1) {
    const fact = slot[i] ?? 0
    const certainly = (los[fact] ?? ABSENT_LO) >= (hi[i] ?? ABSENT_HI)
    const possibly = (his[fact] ?? ABSENT_HI) >= (lo[i] ?? ABSENT_LO)
    values[node[i] ?? 0] = certainly ? MET : possibly ? UNKNOWN : UNMET
  }
}

function writeHas({ has }: LeafTable, { sets }: Columns, values: Uint8Array): void {
  for (const [fact, { nodes, byCode }] of has) {
    const set = sets.get(fact)
    write(values, nodes, set?.complete.values[0] === 1 ? UNMET : UNKNOWN)
    for (let i = 0; set && i < set.items.length; i += 1) {
      const met = byCode.get(set.items.values[i] ?? -1)
      if (met) write(values, met, MET)
    }
  }
}

/** Whoever granted something after refusing it means it: granted is written last. */
function writeJudgements({ judgements }: LeafTable, { codes }: Facts, values: Uint8Array): void {
  for (const node of judgements.values()) values[node] = UNKNOWN
  const decided = [
    [UNMET, codes['decisions.refused']],
    [MET, codes['decisions.granted']],
  ] as const
  for (const [verdict, decisions] of decided)
    for (const decision of decisions?.has ?? []) {
      const node = judgements.get(decision)
      if (node !== undefined) values[node] = verdict
    }
}

function write(values: Uint8Array, nodes: Vector, verdict: Verdict): void {
  for (let i = 0; i < nodes.length; i += 1) values[nodes.values[i] ?? 0] = verdict
}
