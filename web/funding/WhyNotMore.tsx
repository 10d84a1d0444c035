import { useScene } from '../app/scene.tsx'
import type { FoundBundles } from './ask-bundles.ts'
import { useAwardNames } from './award-names.ts'
import { centsText } from './exactly.ts'
import { RuleLine } from './RuleLine.tsx'
import styles from './WhyNotMore.module.css'

/** Each rule that binds, with what it costs and where it stands; what is broken already; what no bundle counts. */
export function WhyNotMore({ found }: { readonly found: FoundBundles }) {
  const { t } = useScene().session
  const { bundles, broken } = found.bundles
  return (
    <section className={styles.why}>
      {bundles.length > 0 ? (
        <>
          <h2>{t('funding.fund.why-not-more')}</h2>
          <BindingRules found={found} />
        </>
      ) : null}
      {broken.length > 0 ? <BrokenRules found={found} /> : null}
      <Aside name="undecided" ids={found.undecided} />
      <Aside name="unpriced" ids={found.bundles.unpriced} />
      <Aside name="bound" ids={found.bound} />
    </section>
  )
}

function BindingRules({ found: { bundles } }: { readonly found: FoundBundles }) {
  const { session } = useScene()
  const { t } = session
  const nameOf = useAwardNames()
  if (bundles.whyNotMore.length === 0) return <p>{t('funding.fund.no-rule-binds')}</p>
  return (
    <ul>
      {bundles.whyNotMore.map(({ stated, certainCents, hopedCents, gained }) => (
        <li key={stated.map(({ file, rule }) => `${file}/${rule.id}`).join()}>
          <b>
            {t('funding.fund.without-rule', {
              sum: centsText(Math.max(certainCents, hopedCents), session),
              rules: stated.length,
              number: gained.length,
              awards: gained.map(nameOf),
            })}
          </b>{' '}
          {stated.map((one) => (
            <RuleLine key={`${one.file}/${one.rule.id}`} stated={one} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function BrokenRules({ found: { bundles } }: { readonly found: FoundBundles }) {
  const { t } = useScene().session
  const nameOf = useAwardNames()
  return (
    <>
      <h2>{t('funding.fund.broken')}</h2>
      <ul>
        {bundles.broken.map(({ awards, stated }) => (
          <li key={`${awards.join()} ${stated.rule.id}`}>
            <b>{t('funding.fund.broken-by', { awards: awards.map(nameOf) })}</b> <RuleLine stated={stated} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Awards are never left out in silence. */
function Aside({
  name,
  ids,
}: {
  readonly name: 'undecided' | 'unpriced' | 'bound'
  readonly ids: readonly string[]
}) {
  const { t } = useScene().session
  const nameOf = useAwardNames()
  if (ids.length === 0) return null
  return (
    <>
      <h3>{t(`budget.${name}`)}</h3>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <a href={`#award-${id}`}>{nameOf(id)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
