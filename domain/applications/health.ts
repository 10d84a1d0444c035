import type { Profile } from '../profile/index.ts'
import type { Topic } from '../requirements/index.ts'
import type { Snapshot } from './snapshot.ts'

/** Sections of a profile that tell of somebody's health. */
const sections = ['immunisations', 'titres', 'tuberculosis', 'screenings', 'illnesses', 'travels'] as const

const topics: readonly Topic[] = ['immunisation', 'mask_fit']

export const isHealthTopic = (topic: Topic): boolean => topics.includes(topic)

type Section = (typeof sections)[number]
type OfHealth = Pick<Profile, Section>
type Without = Omit<Profile, Section>

/** What a host is shown by a consent of its own, apart from the rest. */
export function partedProfile(profile: Profile): { readonly rest: Without; readonly health: OfHealth } {
  const isHealth = (key: string) => (sections as readonly string[]).includes(key) // a tuple only asks for its own
  const entries = Object.entries(profile)
  return {
    rest: Object.fromEntries(entries.filter(([key]) => !isHealth(key))) as Without,
    health: Object.fromEntries(entries.filter(([key]) => isHealth(key))) as OfHealth,
  }
}

type Judged = Snapshot['assessment']['requirements'][number]

/** The verdicts that tell of health, and all others. `healthUnits`: ids. */
export function partedVerdicts(
  requirements: readonly Judged[],
  healthUnits: ReadonlySet<string>,
): { readonly rest: readonly Judged[]; readonly health: readonly Judged[] } {
  return {
    rest: requirements.filter(({ id }) => !healthUnits.has(id)),
    health: requirements.filter(({ id }) => healthUnits.has(id)),
  }
}

/** Kinds of papers that tell of somebody's health, whatever stands in them. */
const healthPapers: readonly string[] = ['health-form', 'immunisation-form', 'lab-report', 'treatment-record']

export const isHealthPaper = (kind: string): boolean => healthPapers.includes(kind)
