import type { Options, Parsed } from './options.ts'

/** One command of the command line. `run` gives the exit code. */
export type Command = {
  readonly summary: string
  readonly usage: string
  /** How many arguments without a name it takes at most. */
  readonly takes: number
  readonly options: Options
  readonly examples: readonly string[]
  readonly run: (parsed: Parsed) => number | Promise<number>
}

export const OK = 0
/** The command ran and found something wrong, such as a catalogue file with a problem. */
export const FOUND = 1
/** The input cannot be used. */
export const BAD_INPUT = 2
