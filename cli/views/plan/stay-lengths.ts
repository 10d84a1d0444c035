import { brokenBy, type Lengths, lengthsFor } from '@famulus/domain/planning'
import type { Planned } from '../../plan/planned.ts'
import type { Session } from '../../session.ts'
import { paragraph } from '../../terminal/width.ts'

/** More would help nobody to choose. */
const MOST_CHOICES = 3

/** Where the wished length does not fit every calendar: whose it breaks, and which lengths please the most. */
export function stayLengthsView(
  { stay: { lengthRules, start }, weeks }: Planned,
  session: Session,
): string[] {
  const { t } = session
  const broken = brokenBy(lengthRules, 7 * weeks, start)
  if (broken.length === 0) return []
  const choices = lengthsFor(lengthRules, start).slice(0, MOST_CHOICES)
  return [
    t('planning.length-broken', { weeks, rules: broken, number: broken.length }),
    ...choices.map((choice) => choiceText(choice, session)),
  ].map((text) => paragraph(text, '', 2))
}

function choiceText({ weeks, days, breaks }: Lengths, { t }: Session): string {
  const named = { number: breaks.length, breaks }
  if (weeks.length > 0) return t('planning.length-weeks', { weeks: shortened(weeks), ...named })
  const spans = days.map(({ lo, hi }) => (lo === hi ? String(lo) : `${lo}–${hi}`))
  return t('planning.length-days', { days: spans.join(', '), ...named })
}

/** 4 to 12 rather than every number between them. */
function shortened(weeks: readonly number[]): string {
  const firsts = weeks.filter((count, index) => weeks[index - 1] !== count - 1)
  const lasts = weeks.filter((count, index) => weeks[index + 1] !== count + 1)
  return firsts
    .map((first, index) => (first === lasts[index] ? first : `${first}–${lasts[index]}`))
    .join(', ')
}
