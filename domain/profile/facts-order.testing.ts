import type { Facts, Interval, Row } from './facts.ts'

/** Whether all that is known in `less` is also known in `more`: facts only ever become narrower. */
export function isRefinedBy(less: Facts, more: Facts): boolean {
  const scalars = entries(less.scalars).every(([key, known]) => isWithin(more.scalars[key], known))
  const codes = entries(less.codes).every(([key, { has, complete }]) => {
    const other = more.codes[key]
    const all = other !== undefined && has.every((code) => other.has.includes(code))
    return all && (!complete || (other.complete && other.has.length === has.length))
  })
  const records = entries(less.records).every(([key, { rows, complete }]) => {
    const other = more.records[key]
    if (!other || (complete && !(other.complete && other.rows.length === rows.length))) return false
    return rows.every((row, index) => isRowRefinedBy(row, other.rows[index] ?? {}))
  })
  return scalars && codes && records
}

function isRowRefinedBy(less: Row, more: Row): boolean {
  return Object.entries(less).every(([field, value]) => {
    const other = more[field]
    return typeof value === 'string' ? other === value : typeof other === 'object' && isWithin(other, value)
  })
}

export const isWithin = (inner: Interval | undefined, outer: Interval): boolean =>
  inner !== undefined && outer.lo <= inner.lo && inner.hi <= outer.hi

const entries = <Key extends string, Value>(of: Readonly<Partial<Record<Key, Value>>>) =>
  Object.entries(of) as [Key, Value][] // what is absent is no entry
