import type { Task } from './task.ts'

/** Positions of the tasks, each after all that it waits for, and by position its links to others. */
export type Order = {
  readonly sequence: readonly number[]
  /** By position: positions of what it waits for, in the order of `after`. */
  readonly before: readonly (readonly number[])[]
  /** By position: which tasks wait for it, and the number of their link. */
  readonly next: readonly (readonly { readonly task: number; readonly link: number }[])[]
}

/** Throws a RangeError for two tasks with one id, a link to a task that is not there, or tasks that wait for each other. */
export function orderOf(tasks: readonly Task[]): Order {
  const positions = new Map(tasks.map(({ id }, position) => [id, position]))
  if (positions.size < tasks.length) throw new RangeError(`two tasks are called ${twice(tasks)}`)
  const before = tasks.map(({ id, after }) =>
    after.map((link) => {
      const position = positions.get(link.task)
      if (position === undefined) throw new RangeError(`${id} waits for ${link.task}, which is no task`)
      return position
    }),
  )
  const next: { task: number; link: number }[][] = tasks.map(() => [])
  for (const [task, positionsBefore] of before.entries())
    for (const [link, position] of positionsBefore.entries()) next[position]?.push({ task, link })
  return { sequence: sequenceOf(tasks, before, next), before, next }
}

function sequenceOf(tasks: readonly Task[], before: Order['before'], next: Order['next']): number[] {
  const waiting = before.map((positions) => positions.length)
  const sequence = [...waiting.keys()].filter((position) => waiting[position] === 0)
  // The list grows while it is read: every task joins when the last one it waits for has had its turn.
  for (const position of sequence)
    for (const { task } of next[position] ?? []) {
      const left = (waiting[task] ?? 0) - 1
      waiting[task] = left
      if (left === 0) sequence.push(task)
    }
  if (sequence.length < tasks.length) {
    const circle = tasks.filter((_, position) => !sequence.includes(position)).map(({ id }) => id)
    throw new RangeError(`these tasks wait for each other: ${circle.join(', ')}`)
  }
  return sequence
}

const twice = (tasks: readonly Task[]): string | undefined =>
  tasks.map(({ id }) => id).find((id, position, ids) => ids.indexOf(id) < position)
