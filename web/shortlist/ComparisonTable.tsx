import type { Compared } from '@famulus/advice/planning'
import { isoOf } from '@famulus/domain/time'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { useScene } from '../app/scene.tsx'
import styles from './Comparison.module.css'
import { ComparisonCell } from './ComparisonCell.tsx'
import type { ComparisonRow } from './comparison.ts'

/** One column a programme, one row a question; a row in which they differ is marked with a sign and a tint. */
export function ComparisonTable({
  all,
  rows,
}: {
  readonly all: readonly Compared[]
  readonly rows: readonly ComparisonRow[]
}) {
  const { t } = useScene().session
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard too (WCAG 2.1.1)
    <section className={`${styles.scroll} card`} tabIndex={0} aria-label={t('shortlist.table')}>
      <table
        className={styles.table}
        style={{ '--columns': all.length } as CSSProperties /* React's type has no own properties */}
      >
        <caption className="visually-hidden">{t('shortlist.caption')}</caption>
        <thead>
          <tr>
            <td className={styles.corner} />
            {all.map((compared) => (
              <ProgrammeHead key={compared.one.compiled.programme.id} compared={compared} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} className={row.differs ? styles.differing : undefined}>
              <th scope="row" className={styles.question}>
                <span className={styles.title}>
                  {row.title}
                  {row.differs ? <DifferSign /> : null}
                </span>
              </th>
              {row.cells.map((lines, column) => {
                const compared = all[column]
                return compared ? (
                  <ComparisonCell
                    key={compared.one.compiled.programme.id}
                    code={row.code}
                    lines={lines}
                    compared={compared}
                  />
                ) : null
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DifferSign() {
  const { t } = useScene().session
  return (
    <>
      <span aria-hidden="true" title={t('shortlist.differs')} className={styles.differs}>
        {' '}
        ≠
      </span>
      <span className="visually-hidden"> ({t('shortlist.differs')})</span>
    </>
  )
}

function ProgrammeHead({ compared: { one, plan } }: { readonly compared: Compared }) {
  const { t } = useScene().session
  const { id, name } = one.compiled.programme
  const { start, weeks } = one.assessment
  const stay = { programme: id, start: isoOf(start), weeks }
  return (
    <th scope="col" className={styles.programme}>
      <Link className={styles.name} to="/programmes/$id" params={{ id }}>
        {name}
      </Link>
      {plan ? (
        <span className={`${styles.ways} no-print`}>
          <Link className={styles.way} to="/plan" search={stay}>
            {t('shell.page.plan')}
            <span className="visually-hidden">: {name}</span>
          </Link>{' '}
          <Link className={styles.way} to="/money" search={stay}>
            {t('shell.page.money')}
            <span className="visually-hidden">: {name}</span>
          </Link>
        </span>
      ) : null}
    </th>
  )
}
