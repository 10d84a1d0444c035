import type { Day } from '../time/index.ts'

/**
 * `later`: only asked for after the decision, and not there yet. `afterwards`: only the end of the stay can bring it.
 * `skipped`: the student says why it is not needed, such as
 * an X-ray that only some have to bring; the host reads it.
 */
export const itemStates = ['there', 'missing', 'expired', 'later', 'afterwards', 'skipped'] as const
export type ItemState = (typeof itemStates)[number]

/** One thing that the programme asks for: a requirement (or group of them), or a paper of its list, by its id there. */
export type Item = { readonly of: 'requirement' | 'document'; readonly id: string; readonly state: ItemState }

/** A file that stands for a paper of the programme's list, or why there is none. */
export type Attached = {
  readonly document: string
  readonly expiresOn?: Day
  readonly skipped?: string
}

/** Whether it has to be there with the application. */
export const isDue = (state: ItemState): boolean =>
  state === 'there' || state === 'missing' || state === 'expired'
