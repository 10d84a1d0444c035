import { useT } from '../app/language.tsx'
import { Quote } from '../parts/Quote.tsx'
import styles from './Cohort.module.css'
import type { FailingProgramme } from './cohort.ts'

/** By programme, what students have not met, and why hosts and schools said no. The largest programme is open. */
export function Failing({ programmes }: { readonly programmes: readonly FailingProgramme[] }) {
  const t = useT()
  return (
    <section className={`${styles.fails} card`} aria-labelledby="fails">
      <h2 id="fails">{t('home.cohort.fails')}</h2>
      <p className="soft">{t('home.cohort.fails-what')}</p>
      {programmes.length === 0 ? <p>{t('home.cohort.fails-none')}</p> : null}
      {programmes.map(({ id, name, count, rules, reasons }, index) => (
        <details key={id} open={index === 0}>
          <summary>{t('home.cohort.fails-at', { name, count })}</summary>
          <ul>
            {rules.map(({ ruleId, says, unmet, unknown, of }) => (
              <li key={ruleId}>
                {says.length > 0 ? <Quote>{says.join(' / ')}</Quote> : t('home.rules.dates')}
                <small>{t('home.cohort.rule', { unmet, unknown, of })}</small>
              </li>
            ))}
            {reasons.map(({ reason, count: given }) => (
              <li key={reason}>
                {t('home.cohort.reason', { reason: t(`applications.reason.${reason}`), count: given })}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
