import type { Assessment, CompiledProgramme } from '../programmes/index.ts'
import type { Term } from '../requirements/index.ts'
import { type Ineligibility, kindByIneligibility } from './reasons.ts'

/** The rules that an assessment finds unmeetable, as reasons that the host can give: a proposal, the host decides. */
export function ineligibilitiesOf(
  { units }: CompiledProgramme,
  { refusedBy }: Pick<Assessment, 'refusedBy'>,
): Ineligibility[] {
  const refusing = units.filter(({ id }) => refusedBy.includes(id))
  const asked = new Set(
    refusing.flatMap(({ members }) =>
      members.flatMap(({ requirement: { needs } }) => (needs ? kindsIn(needs) : [])),
    ),
  )
  // Object.keys is typed as strings only.
  const all = Object.keys(kindByIneligibility) as Ineligibility[]
  return all.filter((reason) => asked.has(kindByIneligibility[reason]))
}

const kindsIn = (term: Term): string[] =>
  'of' in term ? [term.of].flat().flatMap((part) => kindsIn(part as Term)) : [term.kind]
