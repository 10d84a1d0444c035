import type { Core, Lowered, Requirement } from '../requirements/index.ts'

/** What is decided as one: a requirement, or a group of which one is enough. */
export type Unit = {
  readonly id: string
  readonly members: readonly Lowered[]
  readonly core: Core
  readonly severity: Requirement['severity']
  /** Whether it has to hold when applying, or only later. */
  readonly whenApplying: boolean
}
