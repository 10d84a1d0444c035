import type { HostProgramme } from '@famulus/contract'
import { changesBetween, isUnchanged } from '@famulus/domain/programmes/editing'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { ChangesList } from './ChangesList.tsx'
import type { ProgrammeDocument } from './document.ts'
import styles from './Editor.module.css'
import { Parts } from './Parts.tsx'
import { Preview } from './Preview.tsx'
import { Problems } from './Problems.tsx'
import { naming } from './problem-line.ts'
import { RuleList } from './RuleList.tsx'
import { SaveBar } from './SaveBar.tsx'
import { usePreview } from './use-preview.ts'

type Props = {
  readonly organisationId: string
  readonly programmeId: string
  /** The newest version, which changes are compared with. */
  readonly kept: HostProgramme
}

/** A programme with its rules on one side, and what the changes do on the other. */
export function Editor({ organisationId, programmeId, kept }: Props) {
  const t = useT()
  const before = kept.programme as ProgrammeDocument
  const [document, setDocument] = useState(before)
  const { preview, error, isWaiting } = usePreview({ organisationId, programmeId }, document)
  const isDirty = !isUnchanged(changesBetween(before, document))
  useBlocker({
    shouldBlockFn: () => isDirty && !window.confirm(t('editor.leave')),
    enableBeforeUnload: () => isDirty,
  })
  const sources = ((document.sources ?? []) as readonly { readonly key?: string }[]).flatMap(
    ({ key = '' }) => (key ? [key] : []),
  )
  const nameOf = (id: string) =>
    [...document.requirements, ...before.requirements].find((rule) => rule.id === id || rule.group === id)
      ?.says ?? id
  const problems = (preview?.problems ?? []).map(naming(nameOf))
  const warnings = (preview?.warnings ?? []).map(naming(nameOf))
  return (
    <div className={styles.columns}>
      <div>
        <RuleList document={document} sources={sources} problems={problems} onChange={setDocument} />
        <Parts document={document} sources={sources} problems={problems} onChange={setDocument} />
      </div>
      <aside className={`${styles.aside} card`} aria-label={t('editor.preview')}>
        <h2>{t('editor.preview')}</h2>
        {error ? <RefusalNote error={error} /> : null}
        {preview && problems.length === 0 ? (
          <Preview organisationId={organisationId} preview={preview} isWaiting={isWaiting} nameOf={nameOf} />
        ) : null}
        {!preview && !error ? <p>{t('editor.preview.waiting')}</p> : null}
        <Problems title="problems" problems={problems} document={document} />
        {isDirty ? <Problems title="warnings" problems={warnings} document={document} /> : null}
        <h2>{t('editor.changes')}</h2>
        <ChangesList before={before} after={document} />
        <SaveBar
          of={{ organisationId, programmeId }}
          kept={kept}
          document={document}
          whyNot={!isDirty ? 'unchanged' : problems.length > 0 ? 'problems' : undefined}
          isWaiting={isWaiting}
          onSaved={(sent, saved) => setDocument((shown) => (shown === sent ? saved : shown))}
        />
      </aside>
    </div>
  )
}
