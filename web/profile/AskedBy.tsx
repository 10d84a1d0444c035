import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import styles from './Field.module.css'
import { useWaiting } from './Waiting.tsx'
import { readersByPath } from './who-asks.ts'

/** Why it matters: the programmes whose rules read it, and how many of them wait for it. The list comes on demand. */
export function AskedBy({ path, label }: { readonly path: string; readonly label: string }) {
  const { session } = useScene()
  const { t } = session
  const [isOpen, setOpen] = useState(false)
  const programmes = readersByPath(session.catalogue).get(path) ?? []
  const waiting = useWaiting().byPath.get(path) ?? 0
  if (programmes.length === 0) return null
  return (
    <details className={styles.note} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t('form.asked', { number: programmes.length })}{' '}
        {waiting > 0 ? <b className={styles.waiting}>{t('form.waiting', { number: waiting })}</b> : null}
        <span className="visually-hidden"> ({label})</span>
      </summary>
      {isOpen ? (
        <ul className={styles.programmes}>
          {programmes.map(({ programme: { id, name } }) => (
            <li key={id}>
              <Link to="/programmes/$id" params={{ id }}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  )
}
