import { brokenBy, type LengthRule, type Lengths, lengthsFor } from '@famulus/domain/planning'
import type { Session } from '../session/index.ts'
import type { Planned } from './planned.ts'

/** More would help nobody to choose. */
const MOST_CHOICES = 3

/** Where host, authorities and funders count differently. */
export type LengthAdvice = {
  /** Whom the wished length breaks, and which lengths please the most. */
  readonly lines: readonly string[]
  /** Whole weeks that please the most, the best first. */
  readonly weeks: readonly number[]
  /** The rules that were named. */
  readonly rules: readonly LengthRule[]
}

/** Undefined where the wished length pleases everybody. `called`: how rules are named in a sentence; by their ids without it. */
export function lengthAdvice(
  { lengthRules, stay: { start }, weeks }: Planned,
  { t }: Session,
  called: (ruleIds: readonly string[]) => readonly string[] = (ruleIds) => ruleIds,
): LengthAdvice | undefined {
  const broken = brokenBy(lengthRules, 7 * weeks, start)
  const choices = lengthsFor(lengthRules, start).slice(0, MOST_CHOICES)
  const none = (choices[0]?.breaks.length ?? 0) > 0
  if (broken.length === 0 && !none) return undefined
  const named = new Set([...broken, ...choices.flatMap(({ breaks }) => breaks)])
  return {
    lines: [
      ...(broken.length > 0
        ? [t('planning.length-broken', { weeks, rules: called(broken), number: broken.length })]
        : []),
      ...(none ? [t('planning.length-none')] : []),
      ...choices.map((choice) => choiceText(choice, called(choice.breaks), t)),
    ],
    weeks: choices.flatMap((choice) => choice.weeks.slice(0, 1)),
    rules: lengthRules.filter(({ id }) => named.has(id)),
  }
}

function choiceText({ weeks, days }: Lengths, breaks: readonly string[], t: Session['t']): string {
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
