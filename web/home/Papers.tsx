import type { ApplicationDetail, AttachedPaper } from '@famulus/contract'
import { useT } from '../app/language.tsx'
import applicationStyles from '../applications/Applications.module.css'
import type { Shown } from './checked-rules.ts'
import styles from './Desk.module.css'
import { Evidence } from './Evidence.tsx'
import { lastSaid } from './last-said.ts'
import type { AtDesk } from './use-verify.ts'
import { Verify } from './Verify.tsx'

type Props = {
  readonly shown: Shown
  /** As they lie there now: what was taken back or erased since is only named. */
  readonly attached: readonly AttachedPaper[]
  readonly detail: ApplicationDetail
  readonly place: AtDesk
}

/** What the student wrote to the host, and the papers that lie with the application. */
export function Papers({ shown: { documents, skipped, answers }, attached, detail, place }: Props) {
  const t = useT()
  return (
    <section className={`${applicationStyles.part} card`} aria-labelledby="papers">
      <h2 id="papers">{t('home.papers.title', { count: documents.length })}</h2>
      <ul className={styles.rules}>
        {documents.map(({ document, name, sha256 }) => (
          <li key={`${document} ${sha256}`}>
            <Evidence
              papers={attached.filter(
                (one) => one.paper === document && one.sha256 === sha256 && !one.isErased,
              )}
              place={place}
              none={name}
            />
            <Verify
              statement={{ about: 'paper', aboutId: document }}
              what={name}
              said={lastSaid(detail.verifications, { about: 'paper', aboutId: document })}
              place={place}
            />
          </li>
        ))}
        {skipped.map(({ document, why }) => (
          <li key={document}>
            <div>{document}</div>
            <div>{t('home.papers.skipped', { why })}</div>
          </li>
        ))}
      </ul>
      {answers.map(({ question, answer }) => (
        <div key={question}>
          <h3>{t(`applications.question.${question}`)}</h3>
          <p>{String(answer)}</p>
        </div>
      ))}
    </section>
  )
}
