import { nameOf } from '@famulus/advice/funding'
import type { Assessed } from '@famulus/advice/programmes'
import type { Price } from '@famulus/domain/funding'
import { useScene } from '../app/scene.tsx'
import { SaidBy } from '../parts/Quote.tsx'
import { Pages } from '../programmes/Pages.tsx'
import { PROXY_SIGN, pricePages, printedSum } from './cost-rows.ts'

/** One figure. `beside`: not counted, because another one counts, or because it concerns others. */
export function PriceLine({
  price,
  one,
  beside,
}: {
  readonly price: Price
  readonly one: Assessed
  readonly beside?: 'also' | 'aside'
}) {
  const { session } = useScene()
  const { t } = session
  const text = `${nameOf(price, one, session).replace(/\.$/, '')}: ${printedSum(price, session)}`
  const shown =
    beside === 'also'
      ? t('money.costs.also', { price: text })
      : beside === 'aside'
        ? t('money.costs.aside', { why: price.aside, price: text })
        : text
  return (
    <li className={beside ? 'soft' : undefined}>
      {price.proxy === undefined ? '' : `${PROXY_SIGN} `}
      {shown} <Pages sources={pricePages(price)} />
      {price.proxy === undefined || beside ? null : (
        <small>
          {' '}
          <SaidBy code="money.costs.proxy" name="what" says={price.proxy} />
        </small>
      )}
      {price.waivedIf ? (
        <small>
          {' '}
          <SaidBy code="money.costs.waived" name="when" says={price.waivedIf} />
        </small>
      ) : null}
    </li>
  )
}
