import type { Prompt } from '@famulus/advice/profile'
import type { FactKey } from '@famulus/domain/profile'
import type { Translate } from '@famulus/messages/speaking'

/** What a field is called beside its question; days say what may be typed, the rest is called as in the profile. */
export function promptLabel({ path, kind }: Prompt, fact: FactKey, t: Translate): string {
  if (kind === 'day' || kind === 'since') return t(`where.label.${kind}`)
  return own.includes(path) ? t(`where.label.${path}`) : t(`profile.${fact}.label`)
}

/** Paths that are asked beside others, or whose fact is called otherwise. */
const own = [
  'citizenships',
  'residence',
  'school.country',
  'study.curriculumYears',
  'study.enrolled',
  'study.year',
  'study.yearStarts',
]
