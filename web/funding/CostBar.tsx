import { euroText } from '@famulus/advice/funding'
import type { Budget } from '@famulus/domain/funding'
import { useScene } from '../app/scene.tsx'
import styles from './CostBar.module.css'

/** The known lines of a budget as parts of one bar, by their middle; each with its sum in words below. */
export function CostBar({ budget }: { readonly budget: Pick<Budget, 'lines'> }) {
  const { session } = useScene()
  const { t } = session
  const known = budget.lines
    .flatMap(({ line, euro }) =>
      euro && euro.highCents > 0 ? [{ line, euro, middle: euro.lowCents + euro.highCents }] : [],
    )
    .sort((a, b) => b.middle - a.middle)
  const total = known.reduce((sum, { middle }) => sum + middle, 0)
  if (total === 0) return null
  return (
    <figure className={styles.bar}>
      <div aria-hidden="true">
        {known.map(({ line, middle }, index) => (
          <i key={line} data-part={(index % 4) + 1} style={{ width: `${(100 * middle) / total}%` }} />
        ))}
      </div>
      <figcaption>
        <ul>
          {known.map(({ line, euro }, index) => (
            <li key={line}>
              <i data-part={(index % 4) + 1} aria-hidden="true" />
              {t(`money.line.${line}`)} <b>{euroText(euro, session)}</b>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}
