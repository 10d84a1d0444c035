import type { Programme } from '@famulus/domain/programmes'
import { useScene } from '../app/scene.tsx'
import { Quote } from '../parts/Quote.tsx'
import styles from './AboutProgramme.module.css'
import { OtherProgramme } from './OtherProgramme.tsx'
import { Pages } from './Pages.tsx'
import { sourcesOf } from './rule-rows.ts'

/** Sources that contradict each other stand side by side; nobody here decides between them. */
export function Conflicts({ programme }: { readonly programme: Programme }) {
  const { t } = useScene().session
  if (programme.conflicts.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{t('explain.conflicts')}</h2>
      {programme.conflicts.map(({ about, a, aSource, b, bSource }) => (
        <div key={about} className={styles.conflict}>
          <h3 lang="en">{about}</h3>
          <Side says={a} source={aSource} programme={programme} />
          <Side says={b} source={bSource} programme={programme} />
        </div>
      ))}
    </section>
  )
}

/** The source of one side may be another programme, with which this one is mixed up. */
function Side({
  says,
  source,
  programme,
}: {
  readonly says: string
  readonly source: string
  readonly programme: Programme
}) {
  return (
    <p className="card">
      <Quote>{says}</Quote> <Pages sources={sourcesOf(source, programme.sources)} />
      <OtherProgramme id={source} />
    </p>
  )
}
