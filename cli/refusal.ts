import { sayTyped } from './language.ts'

/** Something the person at the terminal can mend. Shown without a stack; the process ends with its code. */
export class Refusal extends Error {
  readonly exitCode: number
  constructor(message: string, exitCode = 2) {
    super(message)
    this.exitCode = exitCode
  }
}

/** A refusal by its code in refusals.json, said in the language of the command line. */
export const refusal = (code: string, values: Record<string, string | number> = {}): Refusal =>
  new Refusal(sayTyped(`refusals.${code}`, values))
