import { isOldYear, OLD_AFTER_YEARS } from '@famulus/advice/catalogue'
import type { CatalogueDocument } from '@famulus/catalogue/document'
import { partsOf } from '@famulus/domain/time'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { type DatedProgramme, datedProgrammes } from './dated-programmes.ts'
import styles from './Sources.module.css'

const FIRST = 10

/** Every programme with the years between its oldest and its newest page, the most likely overtaken first. */
export function DatedProgrammes({ document: { programmes } }: { readonly document: CatalogueDocument }) {
  const { t, today } = useScene().session
  const [isAll, setAll] = useState(false)
  const dated = useMemo(() => datedProgrammes(programmes), [programmes])
  const first = Math.min(...dated.map(({ oldest }) => oldest ?? partsOf(today).year))
  const axis = { first, last: partsOf(today).year }
  return (
    <section className={styles.block} aria-labelledby="dated">
      <h2 id="dated">{t('sources.dated.title')}</h2>
      <p className="soft">
        {t('advice.stale.summary', {
          old: dated.filter(({ newest }) => isOldYear(newest, today)).length,
          total: dated.length,
          years: OLD_AFTER_YEARS,
        })}
      </p>
      <div className={`${styles.wide} card`}>
        <table className={styles.table}>
          <caption className="visually-hidden">{t('sources.dated.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sources.dated.programme')}</th>
              <th scope="col">{t('sources.dated.years')}</th>
            </tr>
          </thead>
          <tbody>
            {(isAll ? dated : dated.slice(0, FIRST)).map((one) => (
              <DatedRow key={one.id} one={one} axis={axis} />
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className="link" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
        {t(isAll ? 'sources.fewer' : 'sources.all', { number: dated.length })}
      </button>
    </section>
  )
}

type YearAxis = { readonly first: number; readonly last: number }

function DatedRow({ one, axis }: { readonly one: DatedProgramme; readonly axis: YearAxis }) {
  const { t } = useScene().session
  const { id, name, pages, undated, newest, oldest } = one
  return (
    <tr>
      <th scope="row">
        <Link to="/programmes/$id" params={{ id }}>
          {name}
        </Link>
        <br />
        <small>{t('sources.dated.count', { pages, undated })}</small>
      </th>
      <td className={styles.years}>
        <YearSpan newest={newest} oldest={oldest} axis={axis} />
        <span>
          {newest === undefined || oldest === undefined
            ? t('shell.no-year')
            : newest === oldest
              ? String(newest)
              : t('sources.dated.span', { oldest: String(oldest), newest: String(newest) })}
        </span>
      </td>
    </tr>
  )
}

/** The text beside it says the same. */
function YearSpan({
  newest,
  oldest,
  axis: { first, last },
}: Pick<DatedProgramme, 'newest' | 'oldest'> & { readonly axis: YearAxis }) {
  const share = (years: number) => `${((100 * years) / (last - first + 1)).toFixed(2)}%`
  return (
    <span className={styles.span} aria-hidden="true">
      {newest === undefined || oldest === undefined ? null : (
        <i style={{ left: share(oldest - first), width: share(newest - oldest + 1) }} />
      )}
    </span>
  )
}
