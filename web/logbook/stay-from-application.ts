import type { ApplicationDetail } from '@famulus/contract'
import type { Stay } from '@famulus/domain/stays'
import { dayOf, type IsoDate, isoOf } from '@famulus/domain/time'

/** The states in which a place is taken, or was. */
const taken: readonly string[] = ['accepted', 'onboarding', 'confirmed', 'active', 'interrupted', 'completed']

/** The stay that an application led to, as far as it tells; undefined where no place is taken. */
export function stayFrom({ applicationId, programme, seat, state }: ApplicationDetail): Stay | undefined {
  if (!seat || !taken.includes(state)) return undefined
  const last = dayOf(seat.startsOn as IsoDate) + seat.weeks * 7 - 1 // the contract says that it is a day
  return {
    applicationId,
    programmeId: programme.id,
    host: programme.name,
    country: programme.country,
    countsAs: [],
    startsOn: seat.startsOn,
    endsOn: isoOf(last),
    percent: 100,
  }
}
