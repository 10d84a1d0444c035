import { disciplineSchema } from '@famulus/domain/profile'
import type { Translate } from '@famulus/messages/speaking'

const disciplines: readonly string[] = disciplineSchema.options

/** A discipline by its word; what only a host names is at least readable. */
export function electiveName(offering: string, t: Translate): string {
  const words = disciplines.includes(offering)
    ? t(`profile.discipline.${offering}`)
    : offering.replaceAll(/[-_]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** All disciplines by their word, and what is chosen already even if it is none of ours. */
export function electiveOptions(chosen: string, t: Translate): { value: string; label: string }[] {
  const all = disciplines.includes(chosen) ? disciplines : [chosen, ...disciplines]
  return all
    .map((value) => ({ value, label: electiveName(value, t) }))
    .sort((a, b) => a.label.localeCompare(b.label))
}
