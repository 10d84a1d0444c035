import type { ProgrammeProblem } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import { AddRule } from './AddRule.tsx'
import {
  type ProgrammeDocument,
  type Rule,
  withoutRule,
  withRule,
  withRuleAt,
  withRuleMoved,
} from './document.ts'
import styles from './Editor.module.css'
import { problemsOfRule } from './problem-line.ts'
import { RuleItem } from './RuleItem.tsx'
import { fieldsOfKind } from './schemas.ts'

type Props = {
  readonly document: ProgrammeDocument
  readonly sources: readonly string[]
  readonly problems: readonly ProgrammeProblem[]
  readonly onChange: (document: ProgrammeDocument) => void
}

/** All rules in their order. One is open at a time; what was removed last can be brought back. */
export function RuleList({ document, sources, problems, onChange }: Props) {
  const t = useT()
  const [open, setOpen] = useState<string>()
  const [removed, setRemoved] = useState<{ rule: Rule; index: number }>()
  const { requirements } = document
  const combined = requirements.filter(isCombined).length
  const host = { id: String(document.id), country: String(document.country) }
  const remove = (rule: Rule, index: number) => {
    setRemoved({ rule, index })
    onChange(withoutRule(document, index))
  }
  const bringBack = () => {
    if (removed) onChange(withRuleAt(document, removed.index, removed.rule))
    setRemoved(undefined)
  }
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t('editor.rules')}</h2>
      {combined > 0 ? <p className="soft">{t('editor.kept-count', { count: combined })}</p> : null}
      <ol className={styles.list}>
        {requirements.map((rule, index) => (
          <RuleItem
            key={rule.id}
            rule={rule}
            index={index}
            host={host}
            sources={sources}
            problems={problemsOfRule(problems, index)}
            isOpen={open === rule.id}
            isFirst={index === 0}
            isLast={index === requirements.length - 1}
            onToggle={() => setOpen(open === rule.id ? undefined : rule.id)}
            onChange={(changed) => onChange(withRule(document, index, changed))}
            onMove={(by) => onChange(withRuleMoved(document, index, by))}
            onRemove={() => remove(rule, index)}
          />
        ))}
      </ol>
      <div aria-live="polite">
        {removed ? (
          <p className={styles.undo}>
            {t('editor.removed', { name: removed.rule.says || t('editor.rule-unsaid') })}{' '}
            <Button variant="default" size="compact-sm" onClick={bringBack}>
              {t('editor.undo')}
            </Button>
          </p>
        ) : null}
      </div>
      <AddRule
        document={document}
        onAdd={(changed, id) => {
          onChange(changed)
          setOpen(id)
        }}
      />
    </section>
  )
}

const isCombined = ({ needs }: Rule): boolean =>
  needs !== undefined && fieldsOfKind((needs as { kind: string }).kind) === undefined
