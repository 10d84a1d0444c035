import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Milliseconds a call. Other work on the machine makes calls longer, never shorter, so the least is told as well. */
export type Timing = { readonly median: number; readonly least: number }

export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b)
  return { median: sorted[sorted.length >> 1] ?? Number.NaN, least: sorted[0] ?? Number.NaN }
}

export const scaled = ({ median, least }: Timing, by: number): Timing => ({
  median: median * by,
  least: least * by,
})

export function time(run: () => void): number {
  const startedAt = performance.now()
  run()
  return performance.now() - startedAt
}

/** Calls for about so many milliseconds, after calls that only warm up. */
export function timed(run: () => void, milliseconds = 400): Timing {
  warmUp(run, milliseconds / 4)
  const times: number[] = []
  const until = performance.now() + milliseconds
  do times.push(time(run))
  while (performance.now() < until || times.length < 5)
  return timingOf(times)
}

/**
 * Several ways to do the same work, in turns of some calls each, so that what else the machine does at the time
 * disturbs all of them alike, and each still finds its own data in the cache.
 */
export function race<Name extends string>(
  ways: Readonly<Record<Name, () => void>>,
  milliseconds = 2000,
): Record<Name, Timing> {
  const names = Object.keys(ways) as Name[] // an object literal's own keys
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  const until = performance.now() + milliseconds
  do
    for (const name of names) {
      warmUp(ways[name], TURN / 4)
      const turnEnds = performance.now() + TURN
      do times.get(name)?.push(time(ways[name]))
      while (performance.now() < turnEnds)
    }
  while (performance.now() < until)
  return Object.fromEntries(names.map((name) => [name, timingOf(times.get(name) ?? [])])) as Record<
    Name,
    Timing
  >
}

const TURN = 80

function warmUp(run: () => void, milliseconds: number): void {
  const until = performance.now() + milliseconds
  do run()
  while (performance.now() < until)
}

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** What making something leaves in memory, in bytes; what it was made from is not counted. */
export function kept<Value>(make: () => Value): { value: Value; bytes: number } {
  const before = inUse()
  const value = make()
  return { value, bytes: inUse() - before }
}

/** Buffers are given back some time after the collection that found them. */
function inUse(): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 8; round += 1) {
    collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    least = Math.min(least, heapUsed + arrayBuffers)
  }
  return least
}
