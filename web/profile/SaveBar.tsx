import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useScene } from '../app/scene.tsx'
import styles from './ProfilePage.module.css'
import { students, useSaved } from './student-store.ts'

/** That all is kept, and the way back: a button, and Ctrl+Z where nothing is being typed. */
export function SaveBar() {
  const { t } = useScene().session
  const saved = useSaved(students)
  const { past } = saved
  const [undone, setUndone] = useState<unknown>()
  const undo = () => students.undo().then(() => setUndone(students.readSaved()))
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isUndo(event) || isTyping(event.target)) return
      event.preventDefault()
      students.undo().then(() => setUndone(students.readSaved()))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className={styles.bar}>
      <p role="status">
        {undone === saved ? `${t('shell.undone')} ` : ''}
        {t(students.isKept ? 'form.kept' : 'form.kept-not')}
      </p>
      <Button variant="default" size="compact-sm" onClick={undo} disabled={past.length === 0}>
        {t('shell.undo')}
      </Button>
      <small>
        {past.length === 0 ? t('form.nothing-to-undo') : t('form.undo-number', { number: past.length })}
      </small>
    </div>
  )
}

const isUndo = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey

/** In a field of text the browser's own undo is meant. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')
