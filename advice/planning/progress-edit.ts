import type { Profile } from '@famulus/domain/profile'

export type ProgressEntry = NonNullable<Profile['progress']>[number]

/** A value at a path of the profile; undefined takes it away. */
type ProgressEdit = readonly [path: string, value: ProgressEntry | readonly ProgressEntry[] | undefined]

/** What is told of one task, as a change of the profile: an entry for the same task is replaced. */
export function progressEdit(known: readonly ProgressEntry[] = [], told: ProgressEntry): ProgressEdit {
  if (known.length === 0) return ['progress', [told]]
  // Of two entries for one task the later counts.
  const index = known.findLastIndex((one) => isSame(one, told))
  return [`progress.${index < 0 ? known.length : index}`, told]
}

/** All that was told of one task, taken away again. */
export function progressTakenBack(
  known: readonly ProgressEntry[] = [],
  task: Pick<ProgressEntry, 'programme' | 'task'>,
): ProgressEdit {
  const rest = known.filter((one) => !isSame(one, task))
  return ['progress', rest.length > 0 ? rest : undefined]
}

type Key = Pick<ProgressEntry, 'programme' | 'task'>

const isSame = (one: Key, other: Key): boolean => one.programme === other.programme && one.task === other.task
