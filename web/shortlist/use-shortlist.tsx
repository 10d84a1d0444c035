import { problemText } from '@famulus/advice/profile'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { students } from '../profile/student-store.ts'
import styles from './Shortlist.module.css'
import { toggled } from './toggle.ts'

export type Shortlist = {
  readonly add: (id: string, name: string) => void
  readonly remove: (id: string, name: string) => void
  readonly undo: () => void
  /** What was done last, as a sentence; `undoable`: it can be taken back here. */
  readonly notice: { readonly text: string; readonly undoable: boolean } | undefined
}

/** Changes the list in the profile, and remembers what was done for the line that tells it. */
export function useShortlist(): Shortlist {
  const { session, profile } = useScene()
  const { t } = session
  const [notice, setNotice] = useState<Shortlist['notice']>()
  const ids = profile.shortlist ?? []
  const toggle = async (id: string, text: string) => {
    const [problem] = await students.change([['shortlist', toggled(ids, id)]])
    setNotice(problem ? { text: problemText(problem, t), undoable: false } : { text, undoable: true })
  }
  return {
    add: (id, name) => toggle(id, t('shortlist.added', { name })),
    remove: (id, name) => toggle(id, t('shortlist.removed', { name })),
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
