import type { Profile } from '@famulus/domain/profile'

export type ProgressEntry = NonNullable<Profile['progress']>[number]

/** The progress with what is told of one task; an entry for the same task is replaced. */
export const progressWith = (known: readonly ProgressEntry[], told: ProgressEntry): ProgressEntry[] => [
  ...progressWithout(known, told),
  told,
]

export const progressWithout = (
  known: readonly ProgressEntry[],
  { programme, task }: Pick<ProgressEntry, 'programme' | 'task'>,
): ProgressEntry[] => known.filter((one) => one.programme !== programme || one.task !== task)
