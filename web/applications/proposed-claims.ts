import type { ApplicationDetail } from '@famulus/contract'
import type { Claim, Template } from '@famulus/domain/letters'
import { factsOf, type Profile } from '@famulus/domain/profile'
import { isExact, isoOf, LAST_DAY } from '@famulus/domain/time'

/**
 * What the student can propose that the school say, from the profile: only what it knows to the day. The school fills in the
 * rest.
 */
export function proposedFrom(
  profile: Profile,
  template: Template,
  { programme, wishes }: Pick<ApplicationDetail, 'programme' | 'wishes'>,
): Claim[] {
  const days = { validFrom: isoOf(today()), validUntil: isoOf(lastDay(wishes)) }
  const claims: Claim[] = []
  const year = wholeYear(profile)
  const graduatesOn = graduation(profile)
  if (template !== 'agreement' && year !== undefined && graduatesOn !== undefined)
    claims.push({ kind: 'study-year', ...days, year, graduatesOn })
  if (template !== 'good-standing')
    claims.push({
      kind: 'elective-approved',
      ...days,
      programme: programme.id,
      forCredit: profile.wish?.forCredit ?? false,
    })
  return claims
}

const today = (): number => Math.floor(Date.now() / 86_400_000)

/** A month after the last wished day, or in a year. */
function lastDay(wishes: ApplicationDetail['wishes']): number {
  const ends = wishes.flatMap(({ dates }) =>
    dates.map(({ startsOn, weeks }) => Math.floor(Date.parse(startsOn) / 86_400_000) + weeks * 7),
  )
  return ends.length === 0 ? today() + 365 : Math.max(...ends) + 30
}

function wholeYear({ study }: Profile): number | undefined {
  const year = study?.year
  const said = typeof year === 'object' && year !== null && 'is' in year ? year.is : year
  return typeof said === 'number' && said >= 1 && said <= 8 ? said : undefined
}

/** The last day on which it may be: a dean changes it where that is wrong. */
function graduation(profile: Profile): string | undefined {
  const span = factsOf(profile).scalars['study.graduationOn']
  if (!span || (!isExact(span) && span.hi >= LAST_DAY)) return undefined
  return isoOf(span.hi)
}
