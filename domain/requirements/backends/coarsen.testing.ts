import type { Codes, Facts, Interval, Records, Row } from '../../profile/index.ts'

/** A whole number from 0 below `sides`, again and again. */
export type Dice = (sides: number) => number

/** Mulberry32, by Tommy Ettinger: the same throws for the same seed. */
export function dice(seed: number): Dice {
  let state = seed | 0
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) % sides
  }
}

/** The same student, of whom less is known: facts and fields missing, intervals wider, lists incomplete. */
export function coarsen(facts: Facts, roll: Dice): Facts {
  return {
    scalars: each(facts.scalars, roll, (value) => widen(value, roll)),
    codes: each(facts.codes, roll, (codes) => fewerCodes(codes, roll)),
    records: each(facts.records, roll, (records) => fewerRecords(records, roll)),
  }
}

/** Drops one in five, changes the others. */
function each<T extends object>(
  entries: T,
  roll: Dice,
  change: (value: NonNullable<T[keyof T]>) => unknown,
): T {
  const kept = Object.entries(entries).filter(() => roll(5) > 0)
  return Object.fromEntries(kept.map(([key, value]) => [key, change(value)])) as T // the keys are as before
}

const widen = ({ lo, hi }: Interval, roll: Dice): Interval =>
  roll(2) === 0 ? { lo, hi } : { lo: lo - Math.min(lo, roll(4)), hi: hi + roll(4) }

function fewerCodes({ has, complete }: Codes, roll: Dice): Codes {
  if (roll(2) === 0) return { has, complete }
  return { has: has.filter(() => roll(3) > 0), complete: false }
}

function fewerRecords({ rows, complete }: Records, roll: Dice): Records {
  const vague = rows.map((row) => coarsenRow(row, roll))
  if (roll(2) === 0) return { rows: vague, complete }
  return { rows: vague.filter(() => roll(4) > 0), complete: false }
}

const coarsenRow = (row: Row, roll: Dice): Row =>
  each(row, roll, (value) => (typeof value === 'string' ? value : widen(value, roll)))
