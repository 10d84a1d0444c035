import { euroText, nameOf, sumText } from '@famulus/advice/funding'
import type { Assessed } from '@famulus/advice/programmes'
import type { Budget, BudgetLine, Price } from '@famulus/domain/funding'
import { formatMonth } from '@famulus/messages/speaking'
import { useScene } from '../app/scene.tsx'
import { Pages } from '../programmes/Pages.tsx'
import styles from './CostTable.module.css'

/** What only stands for a cost has a sign, never a colour alone. */
const PROXY = '◇'

/** Every line of the budget with its prices, each with its page and year; what is not known is said. */
export function CostTable({ budget, one }: { readonly budget: Budget; readonly one: Assessed }) {
  const { session } = useScene()
  const { t } = session
  const hasProxies = budget.lines.some(isProxied)
  return (
    <section aria-labelledby="costs">
      <h2 id="costs">
        {t('budget.costs')} <small>{ratesText(budget, session)}</small>
      </h2>
      <div className={`${styles.lines} card`}>
        {budget.lines.map((line) => (
          <details key={line.line}>
            <summary>
              <span>{t(`money.line.${line.line}`)}</span>
              <span>{knownText(line, session)}</span>
            </summary>
            <LineBody line={line} one={one} />
          </details>
        ))}
        <p className={styles.total}>
          <b>{t('money.costs.total')}</b>
          <b>{euroText(budget.total, session)}</b>
        </p>
      </div>
      {hasProxies ? <p className="soft">{t('money.costs.legend')}</p> : null}
      {budget.open.length > 0 ? (
        <p>{t('money.costs.open', { lines: budget.open.map((line) => t(`money.line.${line}`)) })}</p>
      ) : null}
    </section>
  )
}

type Session = ReturnType<typeof useScene>['session']

const isProxied = ({ items }: BudgetLine): boolean =>
  items.some(({ prices }) => prices.some(({ proxy }) => proxy !== undefined))

function knownText(line: BudgetLine, session: Session): string {
  const { t } = session
  if (!line.euro) return t('money.costs.none')
  const sum = euroText(line.euro, session)
  const known = isProxied(line) ? `${PROXY} ${sum}` : sum
  return line.complete ? known : t('money.costs.and-more', { sum: known })
}

function ratesText({ lines }: Budget, { t, language }: Session): string {
  const prices = lines.flatMap(({ items }) => items.flatMap((item) => item.prices))
  const months = [...new Set(prices.flatMap(({ euro }) => euro?.rateMonth ?? []))].sort()
  return months.length === 0
    ? ''
    : t('money.costs.rates', { months: months.map((month) => formatMonth(`${month}-01`, language)) })
}

function LineBody({ line, one }: { readonly line: BudgetLine; readonly one: Assessed }) {
  const { t } = useScene().session
  const { items, missing, asides } = line
  return (
    <ul>
      {items.length === 0 ? <li>{t('money.costs.none')}</li> : null}
      {items.flatMap(({ part, prices, also, dependsOn }) => [
        ...(prices.length === 0 ? [<li key={part}>{t('money.costs.in-hand')}</li>] : []),
        ...(prices.length > 1
          ? [
              <li key={`${part} many`}>
                {dependsOn ? t(`money.costs.depends.${dependsOn}`) : t('money.costs.equal')}
              </li>,
            ]
          : []),
        ...prices.map((price) => <PriceLine key={price.id} price={price} one={one} />),
        ...also.map((price) => <PriceLine key={`also ${price.id}`} price={price} one={one} beside="also" />),
      ])}
      {missing.map((part) => (
        <li key={part}>{t(`money.costs.missing.${part}`)}</li>
      ))}
      {asides.map((price) => (
        <PriceLine key={`aside ${price.id}`} price={price} one={one} beside="aside" />
      ))}
    </ul>
  )
}

/** `beside`: not counted, because another source says so too, or because it concerns others. */
function PriceLine({
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
  const pages = price.pages.map(({ url, title, year }) => {
    const own = price.year ?? year
    return { url, title, ...(own === undefined ? {} : { year: own }) }
  })
  const text = `${nameOf(price, one, session)}: ${sumText(price, session)}`
  return (
    <li className={beside ? 'soft' : undefined}>
      {price.proxy === undefined ? '' : `${PROXY} `}
      {beside === 'also'
        ? t('money.costs.also', { price: text })
        : beside
          ? t('money.costs.aside', { why: price.aside, price: text })
          : text}{' '}
      {price.proxy === undefined ? null : <small>{t('money.costs.proxy', { what: price.proxy })} </small>}
      {price.waivedIf ? <small>{t('money.costs.waived', { when: price.waivedIf })} </small> : null}
      <Pages sources={pages} />
    </li>
  )
}
