import type { CatalogueDocument } from '@famulus/catalogue/document'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useT } from '../app/language.tsx'
import { Quote } from '../parts/Quote.tsx'
import { SourceChips } from '../parts/SourceChips.tsx'
import { awardConflictsOf, type Conflict, conflictsOf } from './conflicts.ts'
import styles from './Sources.module.css'

const FIRST = 4

/** Where pages disagree: both sides, beside each other. */
export function Conflicts({ document }: { readonly document: CatalogueDocument }) {
  const t = useT()
  const [isAll, setAll] = useState(false)
  const ofHosts = useMemo(() => conflictsOf(document), [document])
  const ofAwards = useMemo(() => awardConflictsOf(document), [document])
  return (
    <section className={styles.block} aria-labelledby="conflicts">
      <h2 id="conflicts">{t('sources.conflicts.title', { number: ofHosts.length + ofAwards.length })}</h2>
      <p className="soft">{t('sources.conflicts.what')}</p>
      <ul className={styles.conflicts}>
        {(isAll ? ofHosts : firstOfEach(ofHosts).slice(0, FIRST)).map((conflict) => (
          <ConflictCard key={`${conflict.id} ${conflict.about}`} conflict={conflict} />
        ))}
      </ul>
      {isAll ? (
        <>
          <h3>{t('sources.conflicts.awards')}</h3>
          <ul className={styles.plain}>
            {ofAwards.map(({ id, name, says }) => (
              <li key={`${id} ${says}`}>
                <b>{name}</b>: <Quote>{says}</Quote>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <button type="button" className="link" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
        {t(isAll ? 'sources.fewer' : 'sources.all', { number: ofHosts.length + ofAwards.length })}
      </button>
    </section>
  )
}

/** One of a host, so that the few that are shown at first are not all of the same. */
const firstOfEach = (conflicts: readonly Conflict[]): Conflict[] =>
  [...new Map(conflicts.toReversed().map((conflict) => [conflict.id, conflict])).values()].reverse()

function ConflictCard({ conflict: { id, name, about, sides } }: { readonly conflict: Conflict }) {
  return (
    <li className={`${styles.conflict} card`}>
      <p className={styles.about}>
        <Link to="/programmes/$id" params={{ id }}>
          {name}
        </Link>
        : <Quote>{about}</Quote>
      </p>
      <div className={styles.sidesOf}>
        {sides.map(({ says, pages }) => (
          <div key={says}>
            <Quote>{says}</Quote>
            <SourceChips pages={pages} />
          </div>
        ))}
      </div>
    </li>
  )
}
