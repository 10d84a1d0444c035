import type { ProgrammeProblem } from '@famulus/contract'
import type { Translate } from '@famulus/messages/speaking'
import { ActionIcon, Button } from '@mantine/core'
import { useT } from '../app/language.tsx'
import type { Rule } from './document.ts'
import styles from './Editor.module.css'
import { type Host, RuleForm } from './RuleForm.tsx'
import { fieldsOfKind } from './schemas.ts'

type Props = {
  readonly rule: Rule
  readonly index: number
  readonly host: Host
  readonly sources: readonly string[]
  readonly problems: readonly ProgrammeProblem[]
  readonly isOpen: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onToggle: () => void
  readonly onChange: (rule: Rule) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One rule in the list, and its form where it is open. */
export function RuleItem(props: Props) {
  const { rule, problems, isOpen, isFirst, isLast, onToggle, onMove, onRemove } = props
  const t = useT()
  const name = rule.says || t('editor.rule-unsaid')
  const kind = (rule.needs as { kind?: string } | undefined)?.kind
  return (
    <li className={styles.item} data-wrong={problems.length > 0 || undefined}>
      <div className={styles.line}>
        <p>
          <b>{name}</b>
          <small>{kindName(kind, t)}</small>
        </p>
        <div className={styles.buttons}>
          <ActionIcon
            variant="subtle"
            disabled={isFirst}
            aria-label={t('editor.up', { name })}
            onClick={() => onMove(-1)}
          >
            ↑
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            disabled={isLast}
            aria-label={t('editor.down', { name })}
            onClick={() => onMove(1)}
          >
            ↓
          </ActionIcon>
          <ActionIcon variant="subtle" aria-label={t('editor.remove', { name })} onClick={onRemove}>
            ×
          </ActionIcon>
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={isOpen}
            aria-label={`${t(isOpen ? 'editor.close' : 'editor.edit')}: ${name}`}
            onClick={onToggle}
          >
            {t(isOpen ? 'editor.close' : 'editor.edit')}
          </Button>
        </div>
      </div>
      {isOpen ? <RuleForm {...props} /> : null}
    </li>
  )
}

function kindName(kind: string | undefined, t: Translate): string {
  if (kind === undefined) return t('editor.row-sentence')
  return fieldsOfKind(kind) ? t(`editor.kind.${kind}`) : t('editor.row-combined')
}
