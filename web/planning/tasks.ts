import type { TaskRow } from './task-rows.ts'
import type { ProgressOf } from './use-progress.ts'

/** What picture and list have in common: the tasks, how to tell how far they are, and the one that is unfolded. */
export type Tasks = {
  readonly rows: readonly TaskRow[]
  readonly progress: ProgressOf
  /** The id of a task. */
  readonly open: string | undefined
  readonly onOpen: (id: string | undefined) => void
}

/** The element that unfolds a task; only one of picture and list is there. */
export const rowId = (task: string): string => `task-${task}`

/** Unfolds a task and goes there. */
export function goTo(task: string, onOpen: Tasks['onOpen']): void {
  onOpen(task)
  document.getElementById(rowId(task))?.focus()
}
