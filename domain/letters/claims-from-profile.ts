import { factsOf, type Profile, valueIn } from '../profile/index.ts'
import { isExact, isoOf, LAST_DAY, parseSpan } from '../time/index.ts'
import type { ClaimKind } from './claims.ts'

/** What a school may say of a student, as the profile tells it; a kind that it cannot tell whole is left out. */
export function claimsFromProfile(profile: Profile): Partial<Record<ClaimKind, object | undefined>> {
  return {
    'study-year': studyYear(profile),
    'core-clerkships': coreClerkships(profile),
    'health-insurance': healthInsurance(profile),
    'malpractice-cover': malpracticeCover(profile),
    'life-support': lifeSupport(profile),
    english: english(profile),
  }
}

/** The last day on which the graduation may be: a dean changes it where that is wrong. */
function studyYear(profile: Profile): object | undefined {
  const year = valueIn(profile.study?.year)
  const span = factsOf(profile).scalars['study.graduationOn']
  if (year === undefined || !span || (!isExact(span) && span.hi >= LAST_DAY)) return undefined
  return { year, graduatesOn: isoOf(span.hi) }
}

/** Those whose last day and length are known. */
function coreClerkships({ clerkships = [] }: Profile): object | undefined {
  const known = clerkships.flatMap(({ setting, discipline, weeks, completed }) => {
    const span = completed === undefined ? undefined : parseSpan(String(completed))
    if (setting !== 'core' || typeof weeks !== 'number' || !span || !isExact(span)) return []
    return [{ discipline, from: isoOf(span.hi - 7 * weeks), until: isoOf(span.hi) }]
  })
  return known.length > 0 ? { clerkships: known.slice(0, 12) } : undefined
}

const insured = ({ insurances = [] }: Profile, wanted: string) =>
  insurances.find(({ kind }) => [kind].flat().some((one) => one === wanted))

function healthInsurance(profile: Profile): object | undefined {
  const territory = insured(profile, 'health')?.territory
  return territory === undefined ? undefined : { territory }
}

function malpracticeCover(profile: Profile): object | undefined {
  const { perClaim, aggregate, currency } = insured(profile, 'malpractice') ?? {}
  if (typeof perClaim !== 'number' || typeof aggregate !== 'number') return undefined
  return { perClaimCents: perClaim * 100, aggregateCents: aggregate * 100, currency }
}

function lifeSupport({ certificates = [] }: Profile): object | undefined {
  const levels = (['bls', 'acls'] as const).filter((level) => certificates.some(({ type }) => type === level))
  return levels.length > 0 ? { levels } : undefined
}

function english({ languages = [] }: Profile): object | undefined {
  const said = languages.find(({ language }) => language === 'en')
  if (said?.native) return { level: 'C2', by: 'native' }
  return said?.level && said.proof === 'certificate' ? { level: said.level, by: 'test' } : undefined
}
