import type { Assessed } from '@famulus/advice/programmes'
import { useScene } from '../app/scene.tsx'
import { ListedProgramme } from './ListedProgramme.tsx'
import { idOf, type Listed } from './listed.ts'
import styles from './Shortlist.module.css'
import { MOST_COMPARED } from './search.ts'
import type { Shortlist } from './use-shortlist.tsx'

/** The whole list; a tick puts a programme into the comparison. */
export function ListedProgrammes({
  listed: { known, unknown },
  picked,
  shortlist,
}: {
  readonly listed: Listed
  readonly picked: readonly Assessed[]
  readonly shortlist: Shortlist
}) {
  const { t } = useScene().session
  const isFull = picked.length >= MOST_COMPARED
  return (
    <section aria-labelledby="listed" className="no-print">
      <h2 id="listed" className="visually-hidden">
        {t('shortlist.list')}
      </h2>
      {isFull && known.length > MOST_COMPARED ? (
        <p className="soft" id="full">
          {t('shortlist.full', { most: MOST_COMPARED })}
        </p>
      ) : null}
      <ul className={`${styles.list} card`}>
        {known.map((one) => (
          <ListedProgramme key={idOf(one)} one={one} picked={picked} shortlist={shortlist} />
        ))}
        {unknown.map((id) => (
          <li key={id} className={styles.listed}>
            <span className={styles.unknown}>{t('shortlist.unknown', { id })}</span>
            <button type="button" className={styles.remove} onClick={() => shortlist.remove(id, id)}>
              {t('shell.remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
