import type { PriceBook } from '@famulus/domain/funding'
import { countryName, formatMonth, localeOf } from '@famulus/messages/speaking'
import { useScene } from '../app/scene.tsx'
import { Quote, SaidBy } from '../parts/Quote.tsx'
import { SourceChip } from '../parts/SourceChip.tsx'
import { SourceChips } from '../parts/SourceChips.tsx'
import { proxiesOf } from './proxies.ts'
import styles from './Sources.module.css'

/** Which figures only stand for a cost, and what a euro was worth when. */
export function Figures({ prices }: { readonly prices: PriceBook }) {
  return (
    <div className={styles.pair}>
      <Proxies prices={prices} />
      <Rates prices={prices} />
    </div>
  )
}

function Proxies({ prices }: { readonly prices: PriceBook }) {
  const { t, language } = useScene().session
  const proxies = proxiesOf(prices)
  return (
    <section className={`${styles.card} card`} aria-labelledby="proxies">
      <h2 id="proxies">{t('sources.proxies.title', { number: proxies.length })}</h2>
      <p className="soft">{t('sources.proxies.what')}</p>
      <ul className={styles.plain}>
        {proxies.map(({ id, countries, says, proxy, year, pages }) => (
          <li key={id}>
            {countries.length > 0
              ? `${countries.map((country) => countryName(country, language)).join(', ')}: `
              : null}
            <Quote>{says}</Quote>{' '}
            <b>
              <SaidBy code="sources.proxies.really" name="proxy" says={proxy} />
            </b>
            <SourceChips pages={pages.map((page) => (year === undefined ? page : { ...page, year }))} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Rates({ prices: { rates } }: { readonly prices: PriceBook }) {
  const { t, language } = useScene().session
  const euro = rates.rates.find(({ currency }) => currency === 'EUR')
  const number = new Intl.NumberFormat(localeOf[language], { maximumSignificantDigits: 5 })
  return (
    <section className={`${styles.card} card`} aria-labelledby="rates">
      <h2 id="rates">{t('sources.rates.title')}</h2>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('sources.rates.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sources.rates.currency')}</th>
            <th scope="col" className={styles.number}>
              {t('sources.rates.for-euro')}
            </th>
            <th scope="col">{t('sources.rates.month')}</th>
          </tr>
        </thead>
        <tbody>
          {rates.rates
            .filter(({ currency }) => currency !== 'EUR')
            .map(({ currency, month, unitsPerDollar }) => (
              <tr key={currency}>
                <th scope="row">{currency}</th>
                <td className={styles.number}>
                  {euro ? number.format(unitsPerDollar / euro.unitsPerDollar) : null}
                </td>
                <td>{formatMonth(`${month}-01`, language)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p>
        <SourceChip title={rates.source.title} year={rates.source.licence} url={rates.source.url} />
      </p>
    </section>
  )
}
