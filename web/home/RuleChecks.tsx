import type { ApplicationDetail } from '@famulus/contract'
import { useMemo } from 'react'
import { useScene } from '../app/scene.tsx'
import applicationStyles from '../applications/Applications.module.css'
import { Quote } from '../parts/Quote.tsx'
import { RuleSign } from '../programmes/RuleSign.tsx'
import { type CheckedRule, checkedRules, type Shown } from './checked-rules.ts'
import styles from './Desk.module.css'
import { lastSaid } from './last-said.ts'
import type { AtDesk } from './use-verify.ts'
import { Verify } from './Verify.tsx'

type Props = { readonly shown: Shown; readonly detail: ApplicationDetail; readonly place: AtDesk }

/** Each rule of the programme, what the student has of it, and what the school says of that. */
export function RuleChecks({ shown, detail, place }: Props) {
  const { session } = useScene()
  const { t } = session
  const rules = useMemo(() => checkedRules(shown, session), [shown, session])
  const against = rules.filter(({ verdict }) => verdict !== 'met')
  const met = rules.filter(({ verdict }) => verdict === 'met')
  const list = (some: readonly CheckedRule[]) => (
    <ul className={styles.rules}>
      {some.map((rule) => (
        <li key={rule.id}>
          <div>
            <RuleSign mark={rule.verdict} />{' '}
            {rule.says.length > 0 ? <Quote>{rule.says.join(' / ')}</Quote> : t('home.rules.dates')}
          </div>
          <div>
            {rule.have.length === 0 ? (
              <span className="soft">{t('home.rules.nothing')}</span>
            ) : (
              rule.have.map((have) => <p key={have}>{have}</p>)
            )}
            <Verify
              statement={{ about: 'rule', aboutId: rule.id }}
              what={rule.says[0] ?? t('home.rules.dates')}
              said={lastSaid(detail.verifications, { about: 'rule', aboutId: rule.id })}
              place={place}
            />
          </div>
        </li>
      ))}
    </ul>
  )
  return (
    <section className={`${applicationStyles.part} card`} aria-labelledby="rules">
      <h2 id="rules">{t('home.rules.title', { open: against.length, all: rules.length })}</h2>
      <p className="soft">{t('home.rules.what', { on: shown.submittedAt.slice(0, 10) })}</p>
      {list(against)}
      <details>
        <summary>{t('home.rules.met', { count: met.length })}</summary>
        {list(met)}
      </details>
    </section>
  )
}
