import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { Quote } from '../parts/Quote.tsx'
import { SourceChips } from '../parts/SourceChips.tsx'
import { saveFile } from '../parts/save-file.ts'
import { correctionText } from './correction.ts'
import type { Fact, FactFile } from './facts.ts'
import styles from './Sources.module.css'
import { useSourcesSearch } from './use-sources-search.ts'

/** Writes a report for one fact. It is copied or saved, never sent: what was typed stays on this page. */
export function CorrectionForm({
  files,
  version,
}: {
  readonly files: readonly FactFile[]
  readonly version: string
}) {
  const { t } = useScene().session
  const [search, change] = useSourcesSearch()
  const file = files.find(({ id }) => id === search.file)
  const fact = file?.facts.find(({ id }) => id === search.rule)
  const section = useRef<HTMLElement>(null)
  const isNamed = useRef(search.file !== undefined)
  // Whoever comes with a fact in the address came to correct it.
  useEffect(() => {
    if (isNamed.current) section.current?.scrollIntoView()
  }, [])
  return (
    <section ref={section} className={`${styles.correction} card`} aria-labelledby="correct">
      <h2 id="correct" tabIndex={-1}>
        {t('sources.correction.title')}
      </h2>
      <p className="soft">{t('sources.correction.what')}</p>
      {search.file && !file ? <p>{t('sources.correction.unknown', { id: search.file })}</p> : null}
      <div className={styles.fields}>
        <NativeSelect
          label={t('sources.correction.choose-file')}
          value={file?.id ?? ''}
          data={[
            { value: '', label: t('sources.correction.choose') },
            { group: t('sources.part.programmes'), items: optionsOf(files, 'programme') },
            { group: t('sources.part.awards'), items: optionsOf(files, 'award') },
          ]}
          onChange={({ currentTarget }) =>
            change({ file: currentTarget.value || undefined, rule: undefined })
          }
        />
        <NativeSelect
          label={t('sources.correction.choose-rule')}
          disabled={!file}
          value={fact?.id ?? ''}
          data={[
            { value: '', label: t(`sources.correction.${file ? 'choose' : 'file-first'}`) },
            ...(file?.facts ?? []).map(({ id, says }) => ({ value: id, label: shortened(says) })),
          ]}
          onChange={({ currentTarget }) => change({ rule: currentTarget.value || undefined })}
        />
      </div>
      {file && fact ? (
        <Report key={`${file.id} ${fact.id}`} file={file} fact={fact} version={version} />
      ) : null}
    </section>
  )
}

const optionsOf = (files: readonly FactFile[], of: FactFile['of']) =>
  files
    .filter((file) => file.of === of)
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label))

const MOST_LETTERS = 90
const shortened = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text

function Report({
  file,
  fact,
  version,
}: {
  readonly file: FactFile
  readonly fact: Fact
  readonly version: string
}) {
  const { session } = useScene()
  const { t } = session
  const [right, setRight] = useState('')
  const [source, setSource] = useState('')
  const text = correctionText({ file, fact, right, source }, version, session)
  return (
    <>
      <blockquote className={styles.says}>
        <Quote>{fact.says}</Quote>
        <SourceChips pages={fact.pages} />
      </blockquote>
      <div className={styles.fields}>
        <Textarea
          label={t('sources.correction.right')}
          description={t('sources.correction.right-hint')}
          value={right}
          rows={3}
          onChange={({ currentTarget }) => setRight(currentTarget.value)}
        />
        <Textarea
          label={t('sources.correction.source')}
          description={t('sources.correction.source-hint')}
          value={source}
          rows={3}
          onChange={({ currentTarget }) => setSource(currentTarget.value)}
        />
      </div>
      <h3>{t('sources.correction.report')}</h3>
      <pre className={styles.report}>{text}</pre>
      <p className={styles.actions}>
        <CopyButton text={() => text}>{t('sources.correction.copy')}</CopyButton>
        <Button
          variant="default"
          onClick={() => saveFile(`famulus-${file.id}-${fact.id}.txt`, 'text/plain;charset=utf-8', text)}
        >
          {t('sources.correction.save')}
        </Button>
      </p>
      <p className="soft">{t('sources.correction.where')}</p>
    </>
  )
}
