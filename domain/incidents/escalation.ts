import { addBusinessDays, type Day } from '../time/index.ts'
import type { Urgency } from './incident.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * Who is told, one after the other, until the school says that it knows: everybody at its desk, then who administers it,
 * then the site. The student is told of every step.
 */
export const escalationLevels = ['desk', 'admins', 'site'] as const
export type EscalationLevel = (typeof escalationLevels)[number]

/** Hours for what is needed now, Mondays to Fridays for what should be known soon. Holidays of the school are not known. */
const answerWithin = { now: { hours: 4 }, soon: { businessDays: 3 } } as const

/** By when a level has to have answered, in epoch milliseconds. */
export function dueAfter(urgency: Urgency, askedMs: number): number {
  if (urgency === 'now') return askedMs + answerWithin.now.hours * hourMs
  const today = Math.floor(askedMs / dayMs)
  return addBusinessDays(today as Day, answerWithin.soon.businessDays) * dayMs + (askedMs % dayMs) // days since the epoch, as Day counts
}

/** The level after this one; undefined after the last. */
export const nextLevel = (level: EscalationLevel): EscalationLevel | undefined =>
  escalationLevels[escalationLevels.indexOf(level) + 1]
