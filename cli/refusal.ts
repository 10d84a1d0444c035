/** Something the person at the terminal can mend. Shown without a stack; the process ends with its code. */
export class Refusal extends Error {
  readonly exitCode: number
  constructor(message: string, exitCode = 2) {
    super(message)
    this.exitCode = exitCode
  }
}
