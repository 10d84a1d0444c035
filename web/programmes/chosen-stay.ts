import { type Assessed, assessOne, isPlace } from '@famulus/advice/programmes'
import { dayOf, type IsoDate } from '@famulus/domain/time'
import type { Scene } from '../app/scene.tsx'

/** A stay in an address: where, from when, how long. */
export type StayWish = {
  readonly programme?: string | undefined
  readonly start?: string | undefined
  readonly weeks?: number | undefined
}

/** The place that is chosen, with its answer for that start and length; undefined for none, and for what is no place. */
export function chosenStay(
  { programme, start, weeks }: StayWish,
  { session, student }: Scene,
): Assessed | undefined {
  const compiled = session.catalogue.programmes.find((one) => one.programme.id === programme)
  if (!compiled) return undefined
  const wishing = {
    ...student,
    start: start === undefined ? student.start : dayOf(start as IsoDate), // the address is read strictly
    wish: weeks === undefined ? student.wish : { ...student.wish, weeks },
  }
  const one = assessOne(compiled, wishing, session)
  return isPlace(one) ? one : undefined
}
