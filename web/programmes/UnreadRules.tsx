import type { Assessed } from '@famulus/advice/programmes'
import { useScene } from '../app/scene.tsx'
import { SaidBy } from '../parts/Quote.tsx'
import { Pages } from './Pages.tsx'
import ruleStyles from './Rule.module.css'
import { RuleSign } from './RuleSign.tsx'
import styles from './Rules.module.css'
import { sourcesOf } from './rule-rows.ts'

/** Rules that no computer can judge: each with the reason why somebody has to read it. */
export function UnreadRules({ one }: { readonly one: Assessed }) {
  const { t } = useScene().session
  const { sentences, programme } = one.compiled
  if (sentences.length === 0) return null
  return (
    <>
      <h3 className={styles.state}>{t('programme.state.sentence')}</h3>
      <ul className={`${styles.rules} card`}>
        {sentences.map(({ id, says, source, sentence }) => (
          <li key={id} className={ruleStyles.rule} data-mark="sentence">
            <RuleSign mark="sentence" />
            <div>
              <b lang="en">{says}</b>
              <p>
                <SaidBy code="explain.unread" name="why" says={sentence ?? ''} />
              </p>
            </div>
            <div className={ruleStyles.sources}>
              <Pages sources={sourcesOf(source, programme.sources)} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
