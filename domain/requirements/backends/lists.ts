import { push, reserve, type Vector, vector } from './vector.ts'

/**
 * Many lists of whole numbers in one row. A list that outgrows its place moves to the end of the row with
 * twice the room, so the row stays within a small multiple of what it holds.
 */
export type Lists = {
  readonly start: Vector
  readonly length: Vector
  readonly room: Vector
  readonly items: Vector
}

export const emptyLists = (): Lists => ({
  start: vector(),
  length: vector(),
  room: vector(),
  items: vector(),
})

/** Another list, its number in order, with room for that many. */
export function addList({ start, length, room, items }: Lists, size: number): void {
  push(start, items.length)
  push(length, 0)
  push(room, size)
  reserve(items, items.length + size)
  items.length += size
}

export function append(lists: Lists, list: number, item: number): void {
  const length = lists.length.values[list] ?? 0
  if (length === lists.room.values[list]) move(lists, list, Math.max(4, length * 2))
  lists.items.values[(lists.start.values[list] ?? 0) + length] = item
  lists.length.values[list] = length + 1
}

/** Takes one occurrence out; the last item takes its place. Linear in the list. */
export function take(lists: Lists, list: number, item: number): void {
  const start = lists.start.values[list] ?? 0
  const end = start + (lists.length.values[list] ?? 0)
  const at = lists.items.values.subarray(start, end).indexOf(item)
  if (at < 0) return
  lists.items.values[start + at] = lists.items.values[end - 1] ?? 0
  lists.length.values[list] = end - 1 - start
}

/** A view: valid until the lists change. */
export function itemsOf({ start, length, items }: Lists, list: number): Int32Array {
  const from = start.values[list] ?? 0
  return items.values.subarray(from, from + (length.values[list] ?? 0))
}

export function clear({ length }: Lists, list: number): void {
  length.values[list] = 0
}

function move({ start, length, room, items }: Lists, list: number, size: number): void {
  const from = start.values[list] ?? 0
  const to = items.length
  reserve(items, to + size)
  items.values.copyWithin(to, from, from + (length.values[list] ?? 0))
  items.length = to + size
  start.values[list] = to
  room.values[list] = size
}
