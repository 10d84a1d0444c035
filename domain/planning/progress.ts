import type { Profile } from '../profile/index.ts'
import { dayOf } from '../time/index.ts'
import type { Progress, ProgressByTask } from './task.ts'

type Entry = NonNullable<Profile['progress']>[number]

/** What the profile tells of the tasks for one programme; of two entries for one task the later counts. */
export function progressFor({ progress = [] }: Profile, programme: string): ProgressByTask {
  const own = progress.filter((entry) => entry.programme === programme)
  return Object.fromEntries(own.map((entry) => [entry.task, progressOf(entry)]))
}

function progressOf({ done, waitingFor, since, skipped }: Entry): Progress {
  if (done !== undefined) return { done: dayOf(done) }
  if (waitingFor === undefined) return { skipped: skipped ?? '' } // the schema lets one of the three through
  return { waitingFor, ...(since === undefined ? {} : { since: dayOf(since) }) }
}
