import type { ApplicationDetail } from '@famulus/contract'
import { asksOf, type Claim, type ClaimKind, claimSchema, type Template } from '@famulus/domain/letters'
import type { Profile } from '@famulus/domain/profile'
import type { Programme } from '@famulus/domain/programmes'
import { isoOf } from '@famulus/domain/time'
import { claimsFromProfile } from './claims-from-profile.ts'

type For = { readonly programme: Programme; readonly wishes: ApplicationDetail['wishes'] }

/**
 * What the student can propose that the school say in this letter, as far as the profile knows it to the day. The school
 * fills in the rest.
 */
export function proposedFrom(profile: Profile, template: Template, { programme, wishes }: For): Claim[] {
  const days = { validFrom: isoOf(today()), validUntil: isoOf(lastDay(wishes)) }
  const known: Partial<Record<ClaimKind, object | undefined>> = {
    ...claimsFromProfile(profile),
    'elective-approved': { programme: programme.id, forCredit: profile.wish?.forCredit ?? false },
  }
  return asksOf(template, programme).flatMap((kind) => {
    const claim = known[kind] && claimSchema.safeParse({ kind, ...days, ...known[kind] })
    return claim?.success ? [claim.data] : []
  })
}

const today = (): number => Math.floor(Date.now() / 86_400_000)

/** A month after the last wished day, or in a year. */
function lastDay(wishes: ApplicationDetail['wishes']): number {
  const ends = wishes.flatMap(({ dates }) =>
    dates.map(({ startsOn, weeks }) => Math.floor(Date.parse(startsOn) / 86_400_000) + weeks * 7),
  )
  return ends.length === 0 ? today() + 365 : Math.max(today(), ...ends) + 30
}
