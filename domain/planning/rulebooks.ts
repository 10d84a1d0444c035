import type { Facts } from '../profile/index.ts'
import type { CompiledProgramme } from '../programmes/index.ts'

/**
 * Who has a say in a stay beside the host: the authorities that may have to recognise it at home, and whoever lets the
 * student into the country.
 */
export function rulebooksFor(
  host: CompiledProgramme,
  facts: Facts,
  programmes: readonly CompiledProgramme[],
): CompiledProgramme[] {
  const home = facts.codes['school.country']?.has ?? []
  return programmes.filter(({ programme: { kind, country } }) =>
    kind === 'entry-authority'
      ? country === host.programme.country
      : kind === 'recognition-authority' && home.includes(country),
  )
}

const rulebookAreas = ['evidence', 'entry', 'recognition'] as const
/** Whose matter it is what a rulebook asks. */
export type RulebookArea = (typeof rulebookAreas)[number]

export function areaOfRulebook({ programme: { kind } }: CompiledProgramme): RulebookArea {
  if (kind === 'entry-authority') return 'entry'
  return kind === 'recognition-authority' ? 'recognition' : 'evidence'
}

/** What several rulebooks ask is the host's matter first. */
export const earliestArea = (areas: readonly RulebookArea[]): RulebookArea =>
  rulebookAreas.find((area) => areas.includes(area)) ?? 'evidence'
