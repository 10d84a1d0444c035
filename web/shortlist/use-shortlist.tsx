import { problemText } from '@famulus/advice/profile'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { students } from '../profile/student-store.ts'
import styles from './Shortlist.module.css'
import { listed } from './toggle.ts'

export type Shortlist = {
  readonly add: (id: string, name: string) => void
  readonly remove: (id: string, name: string) => void
  readonly undo: () => void
  /** What was done last, as a sentence; `undoable`: it can be taken back here. */
  readonly notice: { readonly text: string; readonly undoable: boolean } | undefined
}

/** Changes the list in the profile, and remembers what was done for the line that tells it. */
export function useShortlist(): Shortlist {
  const { t } = useScene().session
  const [notice, setNotice] = useState<Shortlist['notice']>()
  const list = async (id: string, isOn: boolean, text: string) => {
    const [problem] = await students.change(listed(id, isOn))
    setNotice(problem ? { text: problemText(problem, t), undoable: false } : { text, undoable: true })
  }
  return {
    add: (id, name) => list(id, true, t('shortlist.added', { name })),
    remove: (id, name) => list(id, false, t('shortlist.removed', { name })),
    undo: async () => {
      await students.undo()
      setNotice({ text: t('shell.undone'), undoable: false })
    },
    notice,
  }
}

export function ShortlistNotice({ shortlist: { notice, undo } }: { readonly shortlist: Shortlist }) {
  const { session } = useScene()
  return (
    <p role="status" className={`${styles.notice} no-print`}>
      {notice?.text}
      {notice?.undoable ? (
        <button type="button" className="link" onClick={undo}>
          {session.t('shell.undo')}
        </button>
      ) : null}
    </p>
  )
}
