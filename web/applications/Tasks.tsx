import type { ApplicationDetail } from '@famulus/contract'
import { useT } from '../app/language.tsx'
import styles from './Applications.module.css'

/** What the host wants done before it confirms. */
export function Tasks({ detail: { tasks } }: { readonly detail: ApplicationDetail }) {
  const t = useT()
  if (tasks.length === 0) return null
  const open = tasks.filter(({ doneAt }) => doneAt === null).length
  return (
    <section className={`${styles.part} card`} aria-labelledby="tasks">
      <h2 id="tasks">{t('applications.tasks.title', { open, total: tasks.length })}</h2>
      <ul className={styles.items}>
        {tasks.map(({ id, says, doneAt }) => (
          <li key={id}>
            <span lang="en">{says}</span>
            <small>{t(doneAt === null ? 'applications.tasks.open' : 'applications.tasks.done')}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
