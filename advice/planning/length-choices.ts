import { type Lengths, lengthsFor } from '@famulus/domain/planning'
import type { Session } from '../session/index.ts'
import type { Planned } from './planned.ts'

/** More would help nobody to choose. */
const MOST_CHOICES = 3

/** Where host, authorities and funders count differently: the lengths that please the most of them, and whom they break. */
export const lengthChoices = (
  { lengthRules, stay: { start } }: Pick<Planned, 'lengthRules' | 'stay'>,
  session: Session,
): string[] =>
  lengthsFor(lengthRules, start)
    .slice(0, MOST_CHOICES)
    .map((choice) => choiceText(choice, session))

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
