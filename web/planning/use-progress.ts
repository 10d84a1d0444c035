import { type ProgressEntry, progressEdit, progressTakenBack } from '@famulus/advice/planning'
import { problemText } from '@famulus/advice/profile'
import { isoOf } from '@famulus/domain/time'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import type { Edit } from '../profile/edit.ts'
import { students } from '../profile/student-store.ts'
import type { TaskRow } from './task-rows.ts'
import { rowId } from './tasks.ts'

/** What is told of a task. Days are ISO dates. */
export type Told = { readonly done: string } | { readonly waitingFor: string } | { readonly skipped: string }

export type ProgressOf = {
  readonly tell: (row: TaskRow, told: Told) => Promise<void>
  readonly takeBack: (row: TaskRow) => Promise<void>
  readonly undo: () => Promise<void>
  /** What has just been kept, or what is wrong with it. */
  readonly notice: { readonly text: string; readonly canUndo: boolean } | undefined
}

/** How far the tasks for a programme are: kept in the profile, as the command line keeps it. */
export function useProgress(programme: string): ProgressOf {
  const { session, profile } = useScene()
  const { t, today } = session
  const [notice, setNotice] = useState<ProgressOf['notice']>()
  const keep = async (task: string, edit: Edit, text: string) => {
    const [problem] = await students.change([edit])
    setNotice(problem ? { text: problemText(problem, t), canUndo: false } : { text, canUndo: true })
    // The button that was pressed is gone.
    document.getElementById(rowId(task))?.focus()
  }
  return {
    notice,
    tell: (row, told) => {
      const since = 'waitingFor' in told ? { since: isoOf(today) } : {}
      const entry: ProgressEntry = { programme, task: row.id, ...told, ...since }
      const [kind] = Object.keys(told)
      return keep(
        row.id,
        progressEdit(profile.progress, entry),
        t(`timeline.kept.${kind}`, { title: row.title }),
      )
    },
    takeBack: (row) =>
      keep(
        row.id,
        progressTakenBack(profile.progress, { programme, task: row.id }),
        t('timeline.kept.back', { title: row.title }),
      ),
    undo: async () => {
      await students.undo()
      setNotice({ text: t('shell.undone'), canUndo: false })
    },
  }
}
