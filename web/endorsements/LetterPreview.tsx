import type { Claim } from '@famulus/domain/letters'
import { useLanguage } from '../app/language.tsx'
import { claimLine } from '../letters/claim-line.ts'
import styles from './Endorsements.module.css'
import type { About } from './LetterForm.tsx'

/** The letter as it will read. */
export function LetterPreview({
  about,
  claims,
}: {
  readonly about: About
  readonly claims: readonly Claim[]
}) {
  const { t, language } = useLanguage()
  const { template, school, student, programme } = about
  return (
    <>
      <h2 id="preview">{t('endorsements.preview', { letter: t(`letters.template.${template}`) })}</h2>
      <p>{t('letters.says', { school, student, programme: programme.name })}</p>
      {claims.length === 0 ? <p className="soft">{t('endorsements.preview-empty')}</p> : null}
      <ul className={styles.claims}>
        {claims.map((claim) => (
          <li key={claim.kind}>
            {claimLine(claim, t, language)}
            <small>{t('endorsements.holds', { from: claim.validFrom, until: claim.validUntil })}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
