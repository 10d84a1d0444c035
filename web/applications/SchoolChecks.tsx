import type { ApplicationDetail, Verification } from '@famulus/contract'
import type { Snapshot } from '@famulus/domain/applications'
import { formatDay } from '@famulus/messages/speaking'
import { useLanguage } from '../app/language.tsx'
import { Quote } from '../parts/Quote.tsx'
import styles from './Applications.module.css'

/** What the home school says of single rules and papers; of each the last word counts. */
export function SchoolChecks({ detail }: { readonly detail: ApplicationDetail }) {
  const { t, language } = useLanguage()
  const last = new Map(detail.verifications.map((one) => [`${one.about} ${one.aboutId}`, one]))
  if (last.size === 0) return null
  return (
    <section className={`${styles.part} card`} aria-labelledby="school-checks">
      <h2 id="school-checks">{t('applications.checks.title')}</h2>
      <ul className={styles.items}>
        {[...last].map(([key, one]) => (
          <li key={key}>
            <span>
              <Quote>{saidOf(one, detail)}</Quote> {one.note}
            </span>
            <small>
              {t(`applications.checks.${one.verdict}`)}, {formatDay(one.at.slice(0, 10), language)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The rule or paper in the words that it had then. */
function saidOf({ about, aboutId }: Verification, { snapshot }: ApplicationDetail): string {
  const { assessment, documents } = (snapshot ?? {}) as Partial<Snapshot> // as the server's `freeze` writes it
  const rule = assessment?.requirements.find(({ id }) => id === aboutId)
  const paper = documents?.find(({ document }) => document === aboutId)
  return (about === 'rule' ? rule?.says.join(' / ') : paper?.name) || aboutId
}
