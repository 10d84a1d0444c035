import type { Compared } from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import { rulebooksFor } from '@famulus/domain/planning'
import type { CellLine } from './comparison.ts'

/** Whose rules let the student into the country, as far as the catalogue has them. */
export function entryLines({ one }: Compared, { catalogue, t }: Session): CellLine[] {
  const { compiled, facts } = one
  const { country } = compiled.programme
  if (facts.codes['person.citizenships']?.has.includes(country))
    return [{ text: t('shortlist.entry.citizen') }]
  return rulebooksFor(compiled, facts, catalogue.programmes)
    .filter(({ programme }) => programme.kind === 'entry-authority')
    .map(({ programme: { id, name } }) => ({ text: name, to: id }))
}
