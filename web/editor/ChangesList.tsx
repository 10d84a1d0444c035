import { changesBetween, isUnchanged } from '@famulus/domain/programmes/editing'
import { useLanguage } from '../app/language.tsx'
import type { ProgrammeDocument } from './document.ts'
import styles from './Editor.module.css'
import { fieldName } from './label.ts'

type Props = { readonly before: ProgrammeDocument; readonly after: ProgrammeDocument }

/** What saving would change, a line for each rule and part. */
export function ChangesList({ before, after }: Props) {
  const speaking = useLanguage()
  const { t } = speaking
  const changes = changesBetween(before, after)
  if (isUnchanged(changes)) return <p>{t('editor.changes.none')}</p>
  const nameIn = ({ requirements }: ProgrammeDocument, id: string) =>
    requirements.find((rule) => rule.id === id)?.says || t('editor.rule-unsaid')
  const keysOf = (keys: readonly string[]) => keys.map((key) => fieldName(speaking, 'rule', key)).join(', ')
  return (
    <ul className={styles.changes}>
      {changes.added.map((id) => (
        <li key={id}>{t('editor.changes.added', { name: nameIn(after, id) })}</li>
      ))}
      {changes.removed.map((id) => (
        <li key={id}>{t('editor.changes.removed', { name: nameIn(before, id) })}</li>
      ))}
      {changes.changed.map(({ id, keys }) => (
        <li key={id}>{t('editor.changes.changed', { name: nameIn(after, id), keys: keysOf(keys) })}</li>
      ))}
      {changes.isReordered ? <li>{t('editor.changes.order')}</li> : null}
      {changes.parts.map((part) => (
        <li key={part}>{t('editor.changes.part', { part })}</li>
      ))}
    </ul>
  )
}
