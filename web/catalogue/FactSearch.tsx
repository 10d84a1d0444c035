import { TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { Quote } from '../parts/Quote.tsx'
import { SourceChips } from '../parts/SourceChips.tsx'
import type { FactFile } from './facts.ts'
import { type Found, type FoundFact, findFacts, placeName } from './find-facts.ts'
import styles from './Sources.module.css'
import { useSourcesSearch } from './use-sources-search.ts'

/** Looks for hosts, funders and for what their pages say. */
export function FactSearch({ files }: { readonly files: readonly FactFile[] }) {
  const { t, language } = useScene().session
  const [{ q = '' }, change] = useSourcesSearch()
  // What is typed is shown at once; what it finds follows as fast as it can.
  const wanted = useDeferredValue(q)
  const found = useMemo(() => findFacts(files, wanted, language), [files, wanted, language])
  const isAsked = wanted.trim().length > 1
  return (
    <search className={styles.search}>
      <TextInput
        type="search"
        label={t('sources.search.label')}
        placeholder={t('sources.search.example')}
        value={q}
        onChange={({ currentTarget }) => change({ q: currentTarget.value || undefined })}
      />
      <p role="status" className="soft">
        {isAsked ? t('sources.search.found', { files: found.files.length, facts: found.facts.length }) : null}
      </p>
      {isAsked ? <Results key={wanted} found={found} /> : null}
    </search>
  )
}

const FIRST_FILES = 6
const FIRST_FACTS = 6

function Results({ found: { files, facts } }: { readonly found: Found }) {
  const { t, language } = useScene().session
  const [isAll, setAll] = useState(false)
  const shown = isAll
    ? { files, facts }
    : { files: files.slice(0, FIRST_FILES), facts: facts.slice(0, FIRST_FACTS) }
  if (files.length + facts.length === 0) return <p>{t('sources.search.nothing')}</p>
  return (
    <div className={`${styles.results} card`}>
      <ul className={styles.plain}>
        {shown.files.map((file) => (
          <li key={file.id}>
            <FileName file={file} />{' '}
            <small>
              {[file.city, placeName(file.country, language)].filter(Boolean).join(', ')}
              {' · '}
              {t('sources.search.pages', { number: file.sources.length })}
            </small>
          </li>
        ))}
        {shown.facts.map((one) => (
          <FactLine key={`${one.file.id} ${one.fact.id} ${one.fact.says}`} found={one} />
        ))}
      </ul>
      {facts.length > FIRST_FACTS || files.length > FIRST_FILES ? (
        <button type="button" className="link" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {t(isAll ? 'sources.fewer' : 'sources.all', { number: files.length + facts.length })}
        </button>
      ) : null}
    </div>
  )
}

function FileName({ file: { id, of, name } }: { readonly file: FactFile }) {
  return of === 'programme' ? (
    <Link to="/programmes/$id" params={{ id }}>
      {name}
    </Link>
  ) : (
    <b>{name}</b>
  )
}

function FactLine({ found: { file, fact } }: { readonly found: FoundFact }) {
  const { t } = useScene().session
  const [, change] = useSourcesSearch()
  const correct = () => {
    change({ file: file.id, rule: fact.id })
    document.getElementById('correct')?.scrollIntoView()
    document.getElementById('correct')?.focus()
  }
  return (
    <li>
      <Quote>{fact.says}</Quote> <small>{file.name}</small>{' '}
      <button type="button" className="link" onClick={correct}>
        {t('sources.search.correct')}
      </button>
      <SourceChips pages={fact.pages} />
    </li>
  )
}
