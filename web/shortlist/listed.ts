import { type Assessed, assessOne } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { countryName } from '@famulus/messages/speaking'
import type { Scene } from '../app/scene.tsx'
import { MOST_COMPARED } from './search.ts'

/** The shortlist as the page needs it. */
export type Listed = {
  /** In the order in which they were added. */
  readonly known: readonly Assessed[]
  /** Ids that the catalogue does not have: mistyped, or it has them no more. */
  readonly unknown: readonly string[]
}

export function listedOf({ session, student, profile }: Scene): Listed {
  const programmes = new Map(session.catalogue.programmes.map((one) => [one.programme.id, one]))
  const ids = [...new Set(profile.shortlist ?? [])]
  return {
    known: ids.flatMap((id) => {
      const compiled = programmes.get(id)
      return compiled ? [assessOne(compiled, student, session)] : []
    }),
    unknown: ids.filter((id) => !programmes.has(id)),
  }
}

export const idOf = ({ compiled }: Assessed): string => compiled.programme.id

/** Those the address names, in its order; the first of the list where it names none that is there. */
export function pickedOf(known: readonly Assessed[], compare: string | undefined): Assessed[] {
  const named = (compare?.split(',') ?? []).flatMap((id) => known.find((one) => idOf(one) === id) ?? [])
  return (named.length > 0 ? named : known).slice(0, MOST_COMPARED)
}

/** Picked or not the other way round; undefined where no column is left, or it is the last one. */
export function pickedWith(picked: readonly Assessed[], id: string): readonly string[] | undefined {
  const ids = picked.map(idOf)
  const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]
  return next.length > MOST_COMPARED || next.length === 0 ? undefined : next
}

/** "Boston, United States" */
export const placeOf = ({ compiled: { programme } }: Assessed, { language }: Session): string =>
  [programme.city, programme.country === 'XX' ? '' : countryName(programme.country, language)]
    .filter(Boolean)
    .join(', ')
