import { type Assessed, isPlace } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { isoOf } from '@famulus/domain/time'
import { formatMonth } from '@famulus/messages/speaking'

/** The answer in two words: "2 to mend", "From Aug 2027", "1 question". */
export function badgeText(one: Assessed, { t, language }: Session): string {
  const { answer, start, remedies, open } = one.assessment
  // An authority or a portal is nobody's host.
  if (answer === 'ask' && !isPlace(one)) return t('programme.ask-there')
  const facts = new Set(open.map(({ fact }) => fact).filter(Boolean))
  return t(`where.badge.${answer}`, {
    steps: remedies?.smallest.actions.length ?? 0,
    month: formatMonth(isoOf(start), language),
    questions: Math.max(1, facts.size),
  })
}
