import type { Profile } from '../profile/index.ts'
import type { Programme } from '../programmes/index.ts'
import { type Day, dayOf, isoOf } from '../time/index.ts'
import { type Claim, type ClaimKind, claimSchema } from './claims.ts'
import { claimsFromProfile } from './claims-from-profile.ts'

type Wishes = readonly {
  readonly dates: readonly { readonly startsOn: string; readonly weeks: number }[]
}[]

type For = { readonly programme: Pick<Programme, 'id'>; readonly wishes: Wishes; readonly today: Day }

/**
 * What the student says of what the school is asked, as far as the profile knows it to the day. The school fills in the
 * rest. A claim holds until a month after the last wished day, or for a year.
 */
export function proposedFrom(
  profile: Profile,
  asks: readonly ClaimKind[],
  { programme, wishes, today }: For,
): Claim[] {
  const days = { validFrom: isoOf(today), validUntil: isoOf(lastDay(wishes, today)) }
  const known: Partial<Record<ClaimKind, object | undefined>> = {
    ...claimsFromProfile(profile),
    'elective-approved': { programme: programme.id, forCredit: profile.wish?.forCredit ?? false },
  }
  return asks.flatMap((kind) => {
    const claim = known[kind] && claimSchema.safeParse({ kind, ...days, ...known[kind] })
    return claim?.success ? [claim.data] : []
  })
}

function lastDay(wishes: Wishes, today: Day): Day {
  const ends = wishes.flatMap(({ dates }) => dates.map(({ startsOn, weeks }) => dayOf(startsOn) + weeks * 7))
  return ends.length === 0 ? today + 365 : Math.max(today, ...ends) + 30
}
