import type { Assessed } from '@famulus/advice/programmes'
import type { ReactNode } from 'react'
import { useScene } from '../app/scene.tsx'
import { Rule } from './Rule.tsx'
import { RuleSign } from './RuleSign.tsx'
import styles from './Rules.module.css'
import type { RuleGroup, RulesByState } from './rule-rows.ts'
import { UnreadRules } from './UnreadRules.tsx'
import { useProgrammeSearch } from './use-programme-search.ts'

/** Every rule of the host: what is open first, with what is needed and what is there; what is met below. */
export function Rules({ one, rules }: { readonly one: Assessed; readonly rules: RulesByState }) {
  const { t } = useScene().session
  const { search } = useProgrammeSearch()
  const { open, promised, met, notYours, wishes } = rules
  const counts = { open: open.length, promised: promised.length, met: met.length }
  const isAll = search.rules !== 'open'
  return (
    <section aria-labelledby="rules">
      <div className={styles.head}>
        <h2 id="rules">
          {t('programme.rules')} <small>{t('programme.rules-count', counts)}</small>
        </h2>
        <OnlyOpen />
      </div>
      {t('explain.rules-in-english') ? <p className="soft">{t('explain.rules-in-english')}</p> : null}
      {open.length === 0 ? <p>{t('programme.nothing-open')}</p> : null}
      <Groups title={t('programme.state.open')} groups={open} />
      <UnreadRules one={one} />
      {isAll ? (
        <>
          <Groups title={t('programme.state.promised')} groups={promised} />
          <Groups title={t('programme.state.met')} groups={met} />
          <Folded title={t('programme.wishes', { number: wishes.length })} groups={wishes} />
          <Folded title={t('programme.not-yours', { number: notYours.length })} groups={notYours} />
        </>
      ) : null}
    </section>
  )
}

function OnlyOpen() {
  const { t } = useScene().session
  const { search, change } = useProgrammeSearch()
  return (
    <label className={`${styles.switch} no-print`}>
      <input
        type="checkbox"
        checked={search.rules === 'open'}
        onChange={({ currentTarget }) => change({ rules: currentTarget.checked ? 'open' : undefined })}
      />
      {t('programme.only-open')}
    </label>
  )
}

type Titled = { readonly title: ReactNode; readonly groups: readonly RuleGroup[] }

function Groups({ title, groups }: Titled) {
  if (groups.length === 0) return null
  return (
    <>
      <h3 className={styles.state}>{title}</h3>
      <GroupList groups={groups} />
    </>
  )
}

function Folded({ title, groups }: Titled) {
  if (groups.length === 0) return null
  return (
    <details className={styles.aside}>
      <summary>{title}</summary>
      <GroupList groups={groups} />
    </details>
  )
}

const GroupList = ({ groups }: { readonly groups: readonly RuleGroup[] }) => (
  <ul className={`${styles.rules} card`}>
    {groups.map((group) => (
      <Group key={group.id} group={group} />
    ))}
  </ul>
)

/** Once one way of several is met, the others need no reasons. */
function Group({ group: { mark, rules } }: { readonly group: RuleGroup }) {
  const { t } = useScene().session
  const [only, second] = rules
  if (only && !second) return <Rule rule={only} />
  return (
    <li className={styles.group}>
      <p>
        <RuleSign mark={mark} /> {t('explain.or')}
      </p>
      <ul>
        {rules.map((rule) => (
          <Rule key={rule.id} rule={mark === 'met' ? { ...rule, leaves: [], waivers: [] } : rule} />
        ))}
      </ul>
    </li>
  )
}
