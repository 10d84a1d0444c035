import { topicSchema } from '@famulus/domain/requirements'
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { newRule, type ProgrammeDocument, withRuleAt } from './document.ts'
import styles from './Editor.module.css'
import { fieldsOfKind, fieldsOfPart, kindNames } from './schemas.ts'

type Props = {
  readonly document: ProgrammeDocument
  readonly onAdd: (document: ProgrammeDocument, id: string) => void
}

/** A new rule of a chosen kind, at the end. */
export function AddRule({ document, onAdd }: Props) {
  const { t, language } = useLanguage()
  const [kind, setKind] = useState<string>('study-year')
  const kinds = kindNames
    .map((name) => ({ value: name, label: t(`editor.kind.${name}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
  const add = () => {
    const rule = newRule(document, kind, topicSchema.options, {
      ofRule: fieldsOfPart('rule'),
      ofKind: fieldsOfKind(kind) ?? [],
    })
    onAdd(withRuleAt(document, document.requirements.length, rule), rule.id)
  }
  return (
    <div className={styles.add}>
      <NativeSelect
        label={t('editor.add-kind')}
        value={kind}
        data={kinds}
        onChange={({ currentTarget }) => setKind(currentTarget.value)}
      />
      <Button variant="default" onClick={add}>
        {t('editor.add')}
      </Button>
    </div>
  )
}
