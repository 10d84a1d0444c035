import type { Assessed } from '@famulus/advice/programmes'
import type { Budget } from '@famulus/domain/funding'
import { formatAmount } from '@famulus/messages/speaking'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import { useAwardNames } from './award-names.ts'
import styles from './LineItems.module.css'
import { Item } from './LineItems.tsx'

/** Money that is there without asking anybody: never taken off the costs, as nobody knows what it is needed for. */
export function OwnMoney({ budget, one }: { readonly budget: Budget; readonly one: Assessed }) {
  const { session } = useScene()
  const { t, language } = session
  const nameOf = useAwardNames()
  const pay = one.facts.scalars['stay.payMonth']
  const held = one.facts.codes['person.scholarships']?.has ?? []
  return (
    <section aria-labelledby="own">
      <h2 id="own">{t('budget.own')}</h2>
      <p>
        {pay
          ? t('budget.own.pay', {
              low: formatAmount(pay.lo, 'EUR', language),
              high: formatAmount(pay.hi, 'EUR', language),
              range: pay.hi === 0 ? 'none' : pay.lo === pay.hi ? 'one' : 'many',
            })
          : t('budget.own.no-pay')}{' '}
        {held.length > 0 ? t('budget.own.held', { awards: held.map(nameOf) }) : t('budget.own.none-held')}{' '}
        <Link to="/profile">{t('shell.page.profile')}</Link>
      </p>
      {budget.pay.length > 0 ? (
        <>
          <h3>{t('money.costs.pay')}</h3>
          <ul className={styles.items}>
            {budget.pay.map((item) => (
              <Item key={item.part} item={item} one={one} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
