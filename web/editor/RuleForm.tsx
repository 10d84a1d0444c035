import type { ProgrammeProblem } from '@famulus/contract'
import type { Term } from '@famulus/domain/requirements'
import { Textarea } from '@mantine/core'
import { useLanguage } from '../app/language.tsx'
import { useSession } from '../app/scene.tsx'
import type { Document, Rule } from './document.ts'
import styles from './Editor.module.css'
import { FieldList } from './FieldList.tsx'
import { fieldName } from './label.ts'
import { problemLine } from './problem-line.ts'
import { fieldsOfKind, fieldsOfPart } from './schemas.ts'
import { termLine } from './term-line.ts'

export type Host = { readonly id: string; readonly country: string }

type Props = {
  readonly rule: Rule
  /** Where the rule stands among all. */
  readonly index: number
  readonly host: Host
  readonly sources: readonly string[]
  readonly problems: readonly ProgrammeProblem[]
  readonly onChange: (rule: Rule) => void
}

/** One rule: what it needs by the form of its kind, then what all rules have. */
export function RuleForm({ rule, index, host, sources, problems, onChange }: Props) {
  const speaking = useLanguage()
  // What is wrong with one value stands at its field.
  const whole = problems.filter(({ code }) => code !== 'shape')
  const change = (changed: Document) => onChange(changed as Rule) // id and words are fields that cannot be emptied
  return (
    <div className={styles.rule}>
      {whole.length > 0 ? (
        <ul className={styles.problems}>
          {whole.map((problem) => (
            <li key={`${problem.code} ${problem.place.join('.')}`}>{problemLine(problem, speaking)}</li>
          ))}
        </ul>
      ) : null}
      <Needs {...{ rule, index, host, sources, problems }} onChange={change} />
      <FieldList
        fields={fieldsOfPart('rule')}
        value={rule}
        context={{ place: 'rule', sources, problems }}
        at={['requirements', index]}
        onChange={change}
      />
      <Kept rule={rule} host={host} />
    </div>
  )
}

type NeedsProps = Omit<Props, 'onChange'> & { readonly onChange: (rule: Document) => void }

function Needs({ rule, index, host, sources, problems, onChange }: NeedsProps) {
  const speaking = useLanguage()
  const session = useSession()
  const { t } = speaking
  if (typeof rule.sentence === 'string')
    return (
      <Textarea
        label={fieldName(speaking, 'rule', 'sentence')}
        autosize
        minRows={2}
        value={rule.sentence}
        onChange={({ currentTarget }) => onChange({ ...rule, sentence: currentTarget.value })}
      />
    )
  const needs = rule.needs as Term // as the schema has it, or as a kind's form has made it
  const fields = fieldsOfKind(needs.kind)
  if (!fields)
    return (
      <p className={styles.kept}>
        <small>{t('editor.kept-rule')}</small>
        <span>{termLine(needs, host, session)}</span>
      </p>
    )
  return (
    <fieldset className={styles.group}>
      <legend>{t(`editor.kind.${needs.kind}`)}</legend>
      <FieldList
        fields={fields}
        value={needs as Document}
        context={{ place: needs.kind, sources, problems }}
        at={['requirements', index, 'needs']}
        onChange={(changed) => onChange({ ...rule, needs: changed })}
      />
    </fieldset>
  )
}

/** What stands beside the form and stays: the case in which the rule applies, waivers, what other pages say. */
function Kept({ rule, host }: Pick<Props, 'rule' | 'host'>) {
  const speaking = useLanguage()
  const session = useSession()
  const name = (key: string) => fieldName(speaking, 'rule', key)
  const waivers = (rule.waivers ?? []) as readonly { readonly id: string; readonly says: string }[]
  const readings = (rule.otherReadings ?? []) as readonly { readonly says: string }[]
  const lines = [
    ...(rule.when ? [[name('when'), termLine(rule.when as Term, host, session)]] : []),
    ...waivers.map(({ says }) => [name('waivers'), says]),
    ...readings.map(({ says }) => [name('otherReadings'), says]),
  ]
  if (lines.length === 0) return null
  return (
    <div className={styles.kept}>
      <small>{speaking.t('editor.kept')}</small>
      <dl>
        {lines.map(([term, line]) => (
          <div key={`${term} ${line}`}>
            <dt>{term}</dt>
            <dd>{line}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
