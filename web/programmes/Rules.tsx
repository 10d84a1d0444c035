import type { Assessed } from '@famulus/advice/programmes'
import type { Mark } from '@famulus/advice/requirements'
import { shortDay } from '@famulus/advice/time'
import { useScene } from '../app/scene.tsx'
import { Pages } from './Pages.tsx'
import styles from './Rules.module.css'
import { type LeafRow, type RuleGroup, type RuleRow, ruleGroups, sourcesOf, wishGroups } from './rule-rows.ts'

/** Every rule of the host: what is open first, with what is needed and what is there; what is met below. */
export function Rules({ one }: { readonly one: Assessed }) {
  const { session } = useScene()
  const { t } = session
  const groups = ruleGroups(one, session)
  const wishes = wishGroups(one, session)
  const concerning = groups.filter(({ mark }) => mark !== 'not-applicable')
  const aside = groups.filter(({ mark }) => mark === 'not-applicable')
  const met = concerning.filter(({ mark }) => mark === 'met' || mark === 'promise').length
  const { sentences, programme } = one.compiled
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">
        {t('programme.rules')} <small>{t('programme.rules-met', { met, total: concerning.length })}</small>
      </h2>
      {t('cli.explain.rules-in-english') ? <p className="soft">{t('cli.explain.rules-in-english')}</p> : null}
      <ul className={`${styles.rules} card`}>
        {concerning.map((group) => (
          <Group key={group.id} group={group} />
        ))}
        {sentences.map(({ id, says, source, sentence }) => (
          <li key={id} className={styles.rule} data-mark="sentence">
            <Sign mark="sentence" />
            <div>
              <b>{says}</b>
              <p>{t('cli.explain.unread', { why: sentence ?? '' })}</p>
            </div>
            <div className={styles.sources}>
              <Pages sources={sourcesOf(source, programme.sources)} />
            </div>
          </li>
        ))}
      </ul>
      <Aside title={t('programme.wishes', { number: wishes.length })} groups={wishes} />
      <Aside title={t('programme.not-yours', { number: aside.length })} groups={aside} />
    </section>
  )
}

function Aside({ title, groups }: { readonly title: string; readonly groups: readonly RuleGroup[] }) {
  if (groups.length === 0) return null
  return (
    <details className={styles.aside}>
      <summary>{title}</summary>
      <ul className={`${styles.rules} card`}>
        {groups.map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </ul>
    </details>
  )
}

/** Once one way of several is met, the others need no reasons. */
function Group({ group: { mark, rules } }: { readonly group: RuleGroup }) {
  const { t } = useScene().session
  const [only, second] = rules
  if (only && !second) return <Rule rule={only} />
  return (
    <li className={styles.group}>
      <p>
        <Sign mark={mark} /> {t('cli.explain.or')}
      </p>
      <ul>
        {rules.map((rule) => (
          <Rule key={rule.id} rule={mark === 'met' ? { ...rule, leaves: [], waivers: [] } : rule} />
        ))}
      </ul>
    </li>
  )
}

function Rule({ rule: { mark, says, leaves, waivers, sources, until } }: { readonly rule: RuleRow }) {
  const { session } = useScene()
  const { t } = session
  return (
    <li className={styles.rule} data-mark={mark}>
      <Sign mark={mark} />
      <div>
        <b>{says}</b>
        {leaves.map((leaf) => (
          <LeafLine key={leaf.need} leaf={leaf} mark={mark} />
        ))}
        {waivers.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {until === undefined ? null : <p>{t('cli.explain.until-day', { day: shortDay(until, session) })}</p>}
      </div>
      <div className={styles.sources}>
        <Pages sources={sources} />
      </div>
    </li>
  )
}

/** What is needed and what is there; what a person has to settle comes as a question to copy. */
function LeafLine({ leaf: { need, have, question }, mark }: { readonly leaf: LeafRow; readonly mark: Mark }) {
  const { t } = useScene().session
  if (mark === 'met' || mark === 'promise') return <p>{t('cli.explain.have', { have })}</p>
  return (
    <div className={styles.leaf}>
      <p>
        <b>{t('programme.needed')}</b> {need}
      </p>
      {have ? (
        <p>
          <b>{t('programme.there')}</b> {have}
        </p>
      ) : null}
      {question ? (
        <p>
          <b>{t('programme.settle')}</b> {question}{' '}
          <button
            type="button"
            className="link no-print"
            onClick={() => navigator.clipboard.writeText(question)}
          >
            {t('shell.copy')}
          </button>
        </p>
      ) : null}
    </div>
  )
}

const signs: Readonly<Record<Mark, string>> = {
  met: '✓',
  unmet: '✕',
  reach: '!',
  unknown: '?',
  promise: '•',
  'not-applicable': '–',
  sentence: '¶',
}

/** A sign and a word for those who do not see its colour. */
function Sign({ mark }: { readonly mark: Mark }) {
  const { t } = useScene().session
  return (
    <span className={styles.sign} data-mark={mark} title={t(`answers.verdict.${mark}`)}>
      <span aria-hidden="true">{signs[mark]}</span>
      <span className="visually-hidden">{t(`answers.verdict.${mark}`)}: </span>
    </span>
  )
}
