/** Whole numbers in a row that grows. `values` is longer than `length`. */
export type Vector = { values: Int32Array; length: number }

export const vector = (capacity = 8): Vector => ({ values: new Int32Array(capacity), length: 0 })

/** Constant time on average: the row doubles when it is full. */
export function push(into: Vector, value: number): void {
  reserve(into, into.length + 1)
  into.values[into.length] = value
  into.length += 1
}

/** Appends `value` until the row is `length` long. */
export function pad(into: Vector, length: number, value: number): void {
  if (into.length >= length) return
  reserve(into, length)
  into.values.fill(value, into.length, length)
  into.length = length
}

export function reserve(into: Vector, length: number): void {
  if (length <= into.values.length) return
  const larger = new Int32Array(Math.max(length, into.values.length * 2))
  larger.set(into.values)
  into.values = larger
}
