import type { Facts } from '../profile/index.ts'
import type { CompiledProgramme } from '../programmes/index.ts'

/** Who has a say in the stay beside the host: the authorities that may have to recognise it at home. */
export function rulebooksFor(facts: Facts, programmes: readonly CompiledProgramme[]): CompiledProgramme[] {
  const home = facts.codes['school.country']?.has ?? []
  return programmes.filter(
    ({ programme: { kind, country } }) => kind === 'recognition-authority' && home.includes(country),
  )
}
