import type { ApplicationDetail, Verification } from '@famulus/contract'
import type { Snapshot } from '@famulus/domain/applications'
import { formatDay } from '@famulus/messages/speaking'
import { useLanguage } from '../app/language.tsx'
import { claimLine } from '../letters/claim-line.ts'
import { Quote } from '../parts/Quote.tsx'
import styles from './Applications.module.css'

/** What the home school says of single claims, rules and papers, by which office and when; of each the last word counts. */
export function SchoolChecks({ detail }: { readonly detail: ApplicationDetail }) {
  const { t, language } = useLanguage()
  const last = new Map(detail.verifications.map((one) => [`${one.about} ${one.aboutId}`, one]))
  if (last.size === 0) return null
  return (
    <section className={`${styles.part} card`} aria-labelledby="school-checks">
      <h2 id="school-checks">{t('applications.checks.title')}</h2>
      <ul className={styles.checks}>
        {[...last].map(([key, one]) => (
          <li key={key}>
            {one.about === 'claim' ? (
              <ClaimSaid said={one} side={detail.side} />
            ) : (
              <Quote>{saidOf(one, detail)}</Quote>
            )}
            {one.note ? <p>{one.note}</p> : null}
            <small>
              {t('applications.checks.said', {
                verdict: t(`applications.checks.${one.verdict}`),
                school: detail.home?.name || t('applications.checks.office'),
                on: formatDay(one.at.slice(0, 10), language),
              })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Said = { readonly said: Verification; readonly side: ApplicationDetail['side'] }

/** Where student and school differ, both are read in full. */
function ClaimSaid({ said: { aboutId, verdict, stated, claim }, side }: Said) {
  const { t, language } = useLanguage()
  const facts = {
    who: side === 'student' ? 'student' : 'other',
    stated: stated ? claimLine(stated, t, language) : '',
    claim: claim ? claimLine(claim, t, language) : '',
    until: claim ? formatDay(claim.validUntil, language) : '',
  }
  const differs = verdict === 'wrong' && stated && claim
  const code = differs ? 'contradiction' : claim ? 'value' : stated ? 'open' : undefined
  return (
    <>
      <b>{t(`endorsements.kind.${aboutId}`)}:</b> {code ? t(`applications.checks.${code}`, facts) : null}
    </>
  )
}

/** The rule or paper in the words that it had then. */
function saidOf({ about, aboutId }: Verification, { snapshot }: ApplicationDetail): string {
  const { assessment, documents } = (snapshot ?? {}) as Partial<Snapshot> // as the server's `freeze` writes it
  const rule = assessment?.requirements.find(({ id }) => id === aboutId)
  const paper = documents?.find(({ document }) => document === aboutId)
  return (about === 'rule' ? rule?.says.join(' / ') : paper?.name) || aboutId
}
