import type { Programme } from '@famulus/domain/programmes'
import { useScene } from '../app/scene.tsx'
import styles from './AboutProgramme.module.css'
import { Pages } from './Pages.tsx'
import { sourcesOf } from './rule-rows.ts'

/** Sources that contradict each other stand side by side; nobody here decides between them. */
export function Conflicts({ programme }: { readonly programme: Programme }) {
  const { t } = useScene().session
  if (programme.conflicts.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{t('cli.explain.conflicts')}</h2>
      {programme.conflicts.map(({ about, a, aSource, b, bSource }) => (
        <div key={about} className={styles.conflict}>
          <h3>{about}</h3>
          <p className="card">
            {a} <Pages sources={sourcesOf(aSource, programme.sources)} />
          </p>
          <p className="card">
            {b} <Pages sources={sourcesOf(bSource, programme.sources)} />
          </p>
        </div>
      ))}
    </section>
  )
}
