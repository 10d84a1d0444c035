import { formatDay } from '@famulus/messages/speaking'
import { useLanguage } from '../app/language.tsx'
import { claimLine } from '../letters/claim-line.ts'
import styles from './Facts.module.css'
import type { Fact } from './facts.ts'

/** What the school said of a claim last: its own value where it gave one, who said it, and when. */
export function FactSaid({ fact: { said, isOutdated } }: { readonly fact: Fact }) {
  const { t, language } = useLanguage()
  if (!said) return null
  const { verdict, claim, note, by, at } = said
  return (
    <p className={styles.said} data-verdict={verdict}>
      <b>{t(`home.facts.said.${verdict}`)}</b>{' '}
      {claim
        ? t('home.facts.value', {
            claim: claimLine(claim, t, language),
            until: formatDay(claim.validUntil, language),
          })
        : null}
      {note ? <span>{note}</span> : null}
      <small>{t('home.verify.said', { by: by || 'none', at: formatDay(at.slice(0, 10), language) })}</small>
      {isOutdated ? <small>{t('home.facts.outdated')}</small> : null}
    </p>
  )
}
