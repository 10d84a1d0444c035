import { euroText } from '@famulus/advice/funding'
import { useScene } from '../app/scene.tsx'
import type { FoundBundles } from './ask-bundles.ts'
import { useAwardNames } from './award-names.ts'
import { RuleLine } from './RuleLine.tsx'
import styles from './WhyNotMore.module.css'

/** Each rule that binds, with what it costs and where it stands; what is broken already; what nobody priced. */
export function WhyNotMore({ found: { bundles: found } }: { readonly found: FoundBundles }) {
  const { session } = useScene()
  const { t } = session
  const nameOf = useAwardNames()
  const { bundles, whyNotMore, broken, unpriced } = found
  return (
    <section className={styles.why}>
      {bundles.length > 0 ? <h2>{t('funding.fund.why-not-more')}</h2> : null}
      <ul>
        {whyNotMore.map(({ stated, certainCents, hopedCents, gained }) => {
          const cents = Math.max(certainCents, hopedCents)
          return (
            <li key={stated.map(({ file, rule }) => `${file}/${rule.id}`).join()}>
              <b>
                {t('funding.fund.without-rule', {
                  sum: euroText({ lowCents: cents, highCents: cents }, session),
                  rules: stated.length,
                  number: gained.length,
                  awards: gained.map(nameOf),
                })}
              </b>{' '}
              {stated.map((one) => (
                <RuleLine key={`${one.file}/${one.rule.id}`} stated={one} />
              ))}
            </li>
          )
        })}
        {bundles.length > 0 && whyNotMore.length === 0 ? <li>{t('funding.fund.no-rule-binds')}</li> : null}
      </ul>
      {broken.length > 0 ? (
        <>
          <h2>{t('budget.broken')}</h2>
          <ul>
            {broken.map(({ awards, stated }) => (
              <li key={`${awards.join()} ${stated.rule.id}`}>
                <b>{awards.map(nameOf).join(' + ')}:</b> <RuleLine stated={stated} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {unpriced.length > 0 ? (
        <p className="soft">{t('budget.unpriced', { awards: unpriced.map(nameOf) })}</p>
      ) : null}
    </section>
  )
}
