import { type FactKey, profilePathOf } from '@famulus/domain/profile'
import type { Translate } from '@famulus/messages/speaking'

/** Asked as a person would say it: whoever knows the year and the end of the course knows all semesters. */
export function questionText(fact: FactKey, t: Translate): string {
  const path = profilePathOf(fact)
  if (path === 'study.year') return t('advice.ask.question.year')
  return path === 'study.enrolledUntil' ? t('advice.ask.question.enrolled') : t(`profile.${fact}.ask`)
}
