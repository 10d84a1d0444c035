import type { Timing } from './measure.ts'

/** One piece of work, done by us and, where there is somebody to compare with, by them. Milliseconds. */
export type Line = {
  readonly work: string
  readonly by: string
  readonly ours: Timing
  readonly theirs?: Timing
  readonly note?: string
}

/** What was promised, beside what was reached. */
export type Target = {
  readonly what: string
  readonly wanted: string
  readonly reached: string
  readonly met: boolean
}

export type Report = {
  readonly title: string
  /** What the work is, in a few lines. */
  readonly about: string
  readonly lines: readonly Line[]
  readonly targets: readonly Target[]
}

export type Bench = {
  readonly name: string
  /** What it does, for the person who waits. */
  readonly says: string
  readonly run: (progress: (text: string) => void) => Report | Promise<Report>
}

/** How many times as long as we they take. */
export const ratioOf = ({ ours, theirs }: Line): number | undefined => theirs && theirs.median / ours.median

export const atLeastTimes = (what: string, wanted: number, line: Line): Target => {
  const ratio = ratioOf(line) ?? Number.NaN
  return { what, wanted: `at least ${wanted} times`, reached: `${figure(ratio)} times`, met: ratio >= wanted }
}

export const atMostTimes = (what: string, wanted: number, { ours, theirs }: Line): Target => {
  const ratio = theirs ? ours.median / theirs.median : Number.NaN
  return {
    what,
    wanted: `at most ${wanted} times its time`,
    reached: `${figure(ratio)} times`,
    met: ratio <= wanted,
  }
}

export const within = (what: string, wanted: number, unit: string, reached: number): Target => ({
  what,
  wanted: `at most ${wanted} ${unit}`,
  reached: `${figure(reached)} ${unit}`,
  met: reached <= wanted,
})

/** Three significant figures are more than such measurements are good for. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '?'
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: 0 })
}
