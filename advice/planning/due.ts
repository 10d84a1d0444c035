import type { Day } from '@famulus/domain/time'
import type { Pair } from './pair.ts'

/** By when a task has to be begun and how much time there is, or how far it is. */
export type Due =
  | { readonly of: 'done'; readonly day: Day }
  | { readonly of: 'waiting'; readonly who: string }
  | { readonly of: 'skipped'; readonly why: string }
  /** An award of which no source names the last day. */
  | { readonly of: 'no-last-day' }
  /** An award that closed before it can be applied for. */
  | { readonly of: 'too-late' }
  /** Nothing waits for it, or its day is fixed. */
  | { readonly of: 'free' }
  | Spare

/** Days to spare at either pace; negative: so many days too late. `atMost`: a length after it stands in no source. */
export type Spare = {
  readonly of: 'spare'
  readonly typical: number
  readonly worst: number
  /** The last day on which to begin so that it is in time at worst. */
  readonly by: Day | undefined
  readonly atMost: boolean
}

export function dueOf({ typical, worst }: Pair): Due {
  const { told, task, slackDays } = typical
  if (told && 'done' in told) return { of: 'done', day: told.done }
  if (told && 'skipped' in told) return { of: 'skipped', why: told.skipped }
  if (told) return { of: 'waiting', who: told.waitingFor }
  if (task.optional && slackDays === undefined) return { of: 'no-last-day' }
  // The stay begins on its day and not before: that it has no time to spare says nothing.
  if (slackDays === undefined || worst.slackDays === undefined || task.id === 'stay') return { of: 'free' }
  if (task.optional && slackDays < 0) return { of: 'too-late' }
  const { latest, atMost } = worst
  return { of: 'spare', typical: slackDays, worst: worst.slackDays, by: latest?.begins, atMost }
}
