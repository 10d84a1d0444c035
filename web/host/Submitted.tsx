import type { Snapshot } from '@famulus/domain/applications'
import { useT } from '../app/language.tsx'
import applicationStyles from '../applications/Applications.module.css'
import styles from './Host.module.css'
import { PageLinks } from './PageLinks.tsx'

/** What was submitted, as it was then: the student's words, and every rule with its verdict and its pages. */
export function Submitted({ snapshot }: { readonly snapshot: Record<string, unknown> | null }) {
  const t = useT()
  if (!snapshot) return null
  const { answers, assessment, documents, skipped } = snapshot as Snapshot // the server froze it by that schema
  const order = ['unmet', 'unknown', 'met']
  const rules = assessment.requirements.toSorted(
    (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict),
  )
  return (
    <>
      {answers.length > 0 ? (
        <section className={`${applicationStyles.part} card`} aria-labelledby="answers">
          <h2 id="answers">{t('host.review.answers')}</h2>
          {answers.map(({ question, answer }) => (
            <div key={question}>
              <h3>{t(`applications.question.${question}`)}</h3>
              <p className={styles.answer}>{String(answer)}</p>
            </div>
          ))}
        </section>
      ) : null}
      <section className={`${applicationStyles.part} card`} aria-labelledby="rules">
        <h2 id="rules">
          {t('host.review.rules', {
            count: rules.length,
            met: rules.filter(({ verdict }) => verdict === 'met').length,
          })}
        </h2>
        <p className="soft">
          {t('host.review.rules-what', { on: assessment.on, version: assessment.catalogue })}
        </p>
        <ul className={styles.rules}>
          {rules.map(({ id, says, verdict, sources }) => (
            <li key={id} data-verdict={verdict}>
              <b>{t(`host.verdict.${verdict}`)}</b> <span lang="en">{says.join(' / ')}</span>
              <small>
                <PageLinks pages={sources} />
              </small>
            </li>
          ))}
        </ul>
      </section>
      {documents.length + skipped.length > 0 ? (
        <section className={`${applicationStyles.part} card`} aria-labelledby="papers">
          <h2 id="papers">{t('host.review.papers')}</h2>
          <ul className={styles.rules}>
            {documents.map(({ document, name, bytes }) => (
              <li key={document}>
                {/* Of a blind application the server gives no name of a file. */}
                {name ? `${document}: ${name}` : document}{' '}
                <small>{t('host.review.bytes', { kilobytes: Math.ceil(bytes / 1000) })}</small>
              </li>
            ))}
            {skipped.map(({ document, why }) => (
              <li key={document}>
                {document}: {t('host.review.skipped', { why })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
