import type { Assessed } from '@famulus/advice/programmes'
import { useId, useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { Pages } from '../programmes/Pages.tsx'
import { useAwardNames } from './award-names.ts'
import type { LinePayers } from './bars.ts'
import styles from './CostTable.module.css'
import { type CostRow, PROXY_SIGN } from './cost-rows.ts'
import { centsText } from './exactly.ts'
import { LineItems } from './LineItems.tsx'

/** A line that opens: below it every figure with its page. On paper all of them are open. */
export function CostLine({
  row,
  one,
  payers,
}: {
  readonly row: CostRow
  readonly one: Assessed
  readonly payers: LinePayers | undefined
}) {
  const { t } = useScene().session
  const [isOpen, setOpen] = useState(false)
  const body = useId()
  return (
    <tbody>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={styles.opener}
            aria-expanded={isOpen}
            aria-controls={body}
            onClick={() => setOpen(!isOpen)}
          >
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {row.name}
          </button>
        </th>
        <td className={styles.sum}>
          {row.isProxy ? <abbr title={t('money.costs.legend')}>{PROXY_SIGN}</abbr> : null} {row.euro}
        </td>
        <td className={styles.wide}>
          {row.printed} <Pages sources={row.pages} />
          {row.more > 0 ? <small> {t('budget.more-figures', { number: row.more })}</small> : null}
        </td>
        <td className={styles.wide}>
          <Payers payers={payers} />
        </td>
      </tr>
      <tr id={body} hidden={!isOpen} className={styles.body}>
        <td colSpan={4}>
          <div className={styles.narrow}>
            <Payers payers={payers} />
          </div>
          <LineItems line={row.line} one={one} />
        </td>
      </tr>
    </tbody>
  )
}

/** If everything comes: each award by its letter in the bars, and what stays open. */
function Payers({ payers }: { readonly payers: LinePayers | undefined }) {
  const { session } = useScene()
  const nameOf = useAwardNames()
  if (!payers) return null
  return (
    <ul className={styles.payers}>
      {payers.payers.map(({ id, letter, cents }) => (
        <li key={id} title={nameOf(id)}>
          <b>{letter}</b>
          <span className="visually-hidden">{nameOf(id)}</span> {centsText(cents, session)}
        </li>
      ))}
      {payers.openCents > 0 ? (
        <li className="soft">
          {session.t('budget.bar.open')} {centsText(payers.openCents, session)}
        </li>
      ) : null}
    </ul>
  )
}
