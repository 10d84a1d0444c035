import type { Assessed } from '@famulus/advice/programmes'
import type { BudgetItem, BudgetLine } from '@famulus/domain/funding'
import { useScene } from '../app/scene.tsx'
import styles from './LineItems.module.css'
import { PriceLine } from './PriceLine.tsx'

/** What a line consists of: every figure with its page and year, what others say, what does not count, what is missing. */
export function LineItems({ line, one }: { readonly line: BudgetLine; readonly one: Assessed }) {
  const { t } = useScene().session
  const { items, missing, asides } = line
  return (
    <ul className={styles.items}>
      {items.length === 0 ? <li>{t('money.costs.none')}</li> : null}
      {items.map((item) => (
        <Item key={item.part} item={item} one={one} />
      ))}
      {missing.map((part) => (
        <li key={part}>{t(`money.costs.missing.${part}`)}</li>
      ))}
      {asides.map((price) => (
        <PriceLine key={price.id} price={price} one={one} beside="aside" />
      ))}
    </ul>
  )
}

export function Item({ item, one }: { readonly item: BudgetItem; readonly one: Assessed }) {
  const { t } = useScene().session
  const { prices, also, dependsOn } = item
  if (prices.length === 0) return <li>{t('money.costs.in-hand')}</li>
  return (
    <>
      {prices.length > 1 ? (
        <li className="soft">{dependsOn ? t(`money.costs.depends.${dependsOn}`) : t('money.costs.equal')}</li>
      ) : null}
      {prices.map((price) => (
        <PriceLine key={price.id} price={price} one={one} />
      ))}
      {also.map((price) => (
        <PriceLine key={price.id} price={price} one={one} beside="also" />
      ))}
    </>
  )
}
