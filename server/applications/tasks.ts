import type { ApplicationRow } from './stored-application.ts'

/** An item of the programme that the host wants done before it confirms. */
export type Task = { readonly id: string; readonly doneAt: string | null }

export const tasksOf = ({ tasks }: Pick<ApplicationRow, 'tasks'>): readonly Task[] => tasks as readonly Task[] // only we write it

export const openTasksOf = (row: Pick<ApplicationRow, 'tasks'>): string[] =>
  tasksOf(row)
    .filter(({ doneAt }) => doneAt === null)
    .map(({ id }) => id)
