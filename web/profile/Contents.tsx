import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import styles from './ProfilePage.module.css'
import { saidIn } from './replacing.ts'
import { sections } from './sections.ts'
import { students, useSaved } from './student-store.ts'

/** The sections, with how much of each is said. */
export function Contents() {
  const { t } = useScene().session
  const { data } = useSaved(students)
  return (
    <ul className={styles.list}>
      {sections.map(({ id, paths }) => (
        <li key={id}>
          <Link to="/profile" hash={id}>
            {t(`form.section.${id}`)}
            <small>
              {saidIn(data, paths)}/{paths.length}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  )
}
