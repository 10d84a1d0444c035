/** What is wrong in a catalogue file, where, and how to mend it. */
export type Problem = {
  readonly file: string
  /** 1 is the first line. */
  readonly line: number
  /** Such as requirements.3.needs.kind */
  readonly path: string
  readonly message: string
  readonly mend: string
}
