import type { Planned } from '@famulus/advice/planning'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import type { Requirement } from '@famulus/domain/requirements'

/** A rule that stands against the start, with the rulebook it is from. */
export type RefusingRule = Pick<Requirement, 'says' | 'source'> & {
  /** rulebook/rule */
  readonly id: string
  readonly programme: CompiledProgramme['programme']
}

/** Of a group of which one would be enough, every rule is named. */
export const refusingRules = ({ stay: { refusedBy }, rulebooks }: Planned): RefusingRule[] =>
  refusedBy.flatMap((refusing) =>
    rulebooks.flatMap(({ programme, units }) =>
      units
        .filter(({ id }) => `${programme.id}/${id}` === refusing)
        .flatMap(({ members }) =>
          members.map(({ requirement: { id, says, source } }) => ({
            id: `${programme.id}/${id}`,
            says,
            source,
            programme,
          })),
        ),
    ),
  )
