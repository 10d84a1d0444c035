import type { ApplicationDetail, AttachedPaper } from '@famulus/contract'
import { useT } from '../app/language.tsx'
import applicationStyles from '../applications/Applications.module.css'
import { FactRow } from './FactRow.tsx'
import styles from './Facts.module.css'
import type { Fact } from './facts.ts'
import type { AtDesk } from './use-verify.ts'

type Props = {
  readonly facts: readonly Fact[]
  readonly papers: readonly AttachedPaper[]
  readonly detail: ApplicationDetail
  readonly place: AtDesk
}

/** Each claim that the programme asks of a school: what the student says, beside the papers that show it. */
export function Facts({ facts, papers, detail, place }: Props) {
  const t = useT()
  return (
    <section className={`${applicationStyles.part} card`} aria-labelledby="facts">
      <h2 id="facts">{t('home.facts.title')}</h2>
      <p className="soft">{t('home.facts.what')}</p>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <FactRow
            key={fact.kind}
            fact={fact}
            papers={papers}
            programme={detail.programme.id}
            place={place}
          />
        ))}
      </ul>
    </section>
  )
}
