import { useScene } from '../app/scene.tsx'
import type { FoundBundles } from './ask-bundles.ts'
import { BundleCard } from './BundleCard.tsx'
import styles from './BundleCards.module.css'

/** The best allowed ways to pay, to choose from; the chosen one is drawn in the bars. */
export function BundleCards({
  found,
  chosen,
  onChoose,
}: {
  readonly found: FoundBundles
  readonly chosen: number
  readonly onChoose: (number: number) => void
}) {
  const { t } = useScene().session
  const { bundles } = found.bundles
  const paying = bundles.filter(({ hopedCents, awards }) => hopedCents > 0 || awards.length > 0)
  if (paying.length === 0) return <p>{t('budget.nothing')}</p>
  return (
    <fieldset className={styles.bundles}>
      <legend>{t('budget.bundles', { number: paying.length })}</legend>
      {paying.map((bundle, number) => (
        <BundleCard
          key={bundle.awards.map(({ id }) => id).join()}
          bundle={bundle}
          number={number + 1}
          lines={found.awards}
          isChosen={number === chosen}
          onChoose={() => onChoose(number)}
        />
      ))}
    </fieldset>
  )
}
