import { type Core, groupCore, type Lowered, type Requirement } from '../requirements/index.ts'

/** What is decided as one: a requirement, or a group of which one is enough. */
export type Unit = {
  readonly id: string
  readonly members: readonly Lowered[]
  readonly core: Core
  readonly severity: Requirement['severity']
  /** Whether it has to hold when applying, or only later. */
  readonly whenApplying: boolean
}

/** Requirements by themselves, and each group as one. */
export function unitsOf(lowered: readonly Lowered[]): Unit[] {
  const units = new Map<string, Lowered[]>()
  for (const one of lowered) {
    if (!one.core) continue
    const id = one.requirement.group ?? one.requirement.id
    units.set(id, [...(units.get(id) ?? []), one])
  }
  return [...units].flatMap(([id, members]) => {
    const [first] = members
    if (!first?.core) return []
    const core = first.requirement.group ? groupCore(members) : first.core
    const { severity } = first.requirement
    return [
      {
        id,
        members,
        core,
        severity,
        whenApplying: members.every(({ requirement }) => isWhenApplying(requirement)),
      },
    ]
  })
}

const isWhenApplying = ({ by }: Requirement): boolean => by === 'application' || by === 'today'
