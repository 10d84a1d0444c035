import type { Mark } from '@famulus/advice/requirements'
import { shortDay } from '@famulus/advice/time'
import { useScene } from '../app/scene.tsx'
import { CopyLink } from '../parts/CopyLink.tsx'
import { Quote, SaidBy } from '../parts/Quote.tsx'
import type { LeafRow } from './leaf-rows.ts'
import { Pages } from './Pages.tsx'
import styles from './Rule.module.css'
import { RuleSign } from './RuleSign.tsx'
import type { RuleRow } from './rule-rows.ts'
import { StepDetails } from './StepDetails.tsx'

/** More conditions than this are shown when they are asked for. */
const MOST_LEAVES = 3

/** One rule in the host's words: how it stands, what is there and what is needed, how it is mended or settled. */
export function Rule({ rule }: { readonly rule: RuleRow }) {
  const { session } = useScene()
  const { t } = session
  const { mark, says, isQuoted, leaves, waivers, otherReadings, sources, until } = rule
  const more = leaves.slice(MOST_LEAVES)
  return (
    <li className={styles.rule} data-mark={mark}>
      <RuleSign mark={mark} />
      <div>
        <b>{isQuoted ? <Quote>{says}</Quote> : says}</b>
        {rule.isTakenForDone ? <span className={styles.taken}>{t('programme.taken')}</span> : null}
        {otherReadings.map((reading) => (
          <p key={reading.says}>
            <SaidBy code="programme.other-reading" name="says" says={reading.says} />{' '}
            <Pages sources={reading.sources} />
          </p>
        ))}
        <Leaves leaves={leaves.slice(0, MOST_LEAVES)} mark={mark} />
        {more.length > 0 ? (
          <details className={styles.more}>
            <summary>{t('programme.more-leaves', { number: more.length })}</summary>
            <Leaves leaves={more} mark={mark} />
          </details>
        ) : null}
        {waivers.map(({ by, says: waiver }) => (
          <p key={waiver}>
            <SaidBy
              code={by === 'host' ? 'explain.waiver-host' : 'explain.waiver'}
              name="says"
              says={waiver}
            />
          </p>
        ))}
        {until === undefined ? null : <p>{t('explain.until-day', { day: shortDay(until, session) })}</p>}
      </div>
      <div className={styles.sources}>
        <Pages sources={sources} />
      </div>
    </li>
  )
}

function Leaves({ leaves, mark }: { readonly leaves: readonly LeafRow[]; readonly mark: Mark }) {
  const { t } = useScene().session
  if (mark === 'met' || mark === 'promise')
    return leaves.map(({ need, have }) => <p key={need}>{t('explain.have', { have })}</p>)
  return leaves.map((leaf) => <Leaf key={leaf.need} leaf={leaf} />)
}

function Leaf({ leaf: { need, have, question, step } }: { readonly leaf: LeafRow }) {
  const { t } = useScene().session
  return (
    <div className={styles.leaf}>
      <p>
        <b>{t('programme.needed')}</b> {need}
      </p>
      {have ? <p>{t('explain.have', { have })}</p> : null}
      {step ? (
        <div className={styles.mend}>
          <p>
            <b>{t('programme.mend')}</b> <StepDetails step={step} />
          </p>
        </div>
      ) : null}
      {question ? (
        <div className={styles.ask}>
          <p>
            <b>{t('programme.settle')}</b> {question} <CopyLink text={question} what={question} />
          </p>
        </div>
      ) : null}
    </div>
  )
}
