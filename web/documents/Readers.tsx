import type { PaperDocument } from '@famulus/contract'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import styles from './Documents.module.css'
import { programmeName } from './programme-name.ts'

/** Who may read a paper, application by application. */
export function Readers({ readers }: { readonly readers: PaperDocument['readers'] }) {
  const { session } = useScene()
  const { t } = session
  if (readers.length === 0) return <small>{t('documents.readers.none')}</small>
  return (
    <ul className={styles.readers}>
      {readers.map(({ applicationId, programmeId, paper, organisations }) => (
        <li key={`${applicationId} ${paper}`}>
          <Link to="/applications/$applicationId" params={{ applicationId }}>
            {programmeName(programmeId, session)}
          </Link>
          <small>
            {organisations.length === 0
              ? t('documents.readers.nobody-yet')
              : organisations
                  .map(({ name, isOpen }) => (isOpen ? name : t('documents.readers.later', { name })))
                  .join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  )
}
