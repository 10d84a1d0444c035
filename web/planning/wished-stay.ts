import type { Assessed } from '@famulus/advice/programmes'
import { type CompiledProgramme, horizonOf } from '@famulus/domain/programmes'
import { addPeriod, type Day, dayOf, type IsoDate } from '@famulus/domain/time'
import type { Scene } from '../app/scene.tsx'
import { chosenStay } from '../programmes/chosen-stay.ts'
import type { StaySearch } from './search.ts'

/** What the address asks a plan for, and why there may be none. */
export type WishedStay =
  | { readonly of: 'nothing' }
  | { readonly of: 'unknown'; readonly id: string }
  /** A portal, an authority, the admission to a degree. */
  | { readonly of: 'no-place'; readonly programme: CompiledProgramme['programme'] }
  /** The start is over, or so far away that no calendar says anything about it. */
  | { readonly of: 'no-time'; readonly one: Assessed }
  | { readonly of: 'stay'; readonly one: Assessed }

/** A year beyond the days that are looked at for a start. */
export const lastStart = (today: Day): Day => addPeriod(horizonOf(today), { months: 12 }, 'down')

export function wishedStay(search: StaySearch, scene: Scene): WishedStay {
  const { session, student } = scene
  const { programme: id, start } = search
  if (id === undefined) return { of: 'nothing' }
  const found = session.catalogue.programmes.find(({ programme }) => programme.id === id)
  if (!found) return { of: 'unknown', id }
  const chosen = chosenStay(search, scene)
  if (!chosen) return { of: 'no-place', programme: found.programme }
  const wished = start === undefined ? student.start : dayOf(start as IsoDate) // the address is read strictly
  if (wished === undefined) return { of: 'stay', one: chosen }
  // "Not yet" speaks of the start that it would be from; a plan is for the wished one, and tells why it fails.
  const one = { ...chosen, assessment: { ...chosen.assessment, start: wished } }
  const isInTime = wished >= session.today && wished <= lastStart(session.today)
  return { of: isInTime ? 'stay' : 'no-time', one }
}
