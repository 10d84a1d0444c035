import type { Session } from '@famulus/advice/session'
import { NativeSelect, TextInput } from '@mantine/core'
import { memo } from 'react'
import { useScene } from '../app/scene.tsx'
import styles from './Filters.module.css'
import { filterOptions, type Option } from './filter-options.ts'
import { orders, type SearchChange, type WhereSearch } from './where-search.ts'

type OnChange = (values: SearchChange) => void

/** What to look for. Each choice stands in the address, so that a view can be kept, sent and gone back to. */
export function Filters({
  search,
  number,
  onChange,
}: {
  readonly search: WhereSearch
  readonly number: number
  readonly onChange: OnChange
}) {
  const { session } = useScene()
  const { t } = session
  const isFiltered = Object.keys(search).some((key) => key !== 'order')
  return (
    <search className={styles.filters}>
      <h2 id="programmes" className={styles.title}>
        <span role="status">{t('where.programmes', { number })}</span>
        {isFiltered ? (
          <button type="button" className="link" onClick={() => onChange(nothing)}>
            {t('where.filter.clear')}
          </button>
        ) : null}
      </h2>
      <Fields search={search} session={session} onChange={onChange} />
    </search>
  )
}

/** Hundreds of options, none of which an answer changes. */
const Fields = memo(function Fields({
  search,
  session,
  onChange,
}: {
  readonly search: WhereSearch
  readonly session: Session
  readonly onChange: OnChange
}) {
  const { t } = session
  const options = filterOptions(session)
  const choice = (name: Exclude<keyof WhereSearch, 'q' | 'cost'>, options: readonly Option[]) => (
    <NativeSelect
      key={name}
      label={t(`where.filter.${name}`)}
      value={search[name] ?? ''}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value || undefined })}
      data={[{ value: '', label: t(`where.filter.${name}.any`) }, ...options]}
    />
  )
  return (
    <>
      <div className={styles.fields}>
        <TextInput
          label={t('where.filter.q')}
          placeholder={t('where.filter.q.any')}
          type="search"
          value={search.q ?? ''}
          onChange={({ currentTarget }) => onChange({ q: currentTarget.value || undefined })}
        />
        {choice('country', options.country)}
        {choice('discipline', options.discipline)}
        {choice('month', options.month)}
      </div>
      <details className={styles.rest}>
        <summary>{t('where.filter.rest')}</summary>
        <div className={styles.fields}>
          {choice('kind', options.kind)}
          {choice('language', options.language)}
          {choice('visa', [{ value: 'none', label: t('where.filter.visa.none') }])}
          <NativeSelect
            label={t('where.filter.cost')}
            value={search.cost ?? ''}
            onChange={({ currentTarget }) => onChange({ cost: Number(currentTarget.value) || undefined })}
            data={[{ value: '', label: t('where.filter.cost.any') }, ...options.cost]}
          />
          {choice(
            'order',
            orders.slice(1).map((value) => ({ value, label: t(`where.filter.order.${value}`) })),
          )}
        </div>
      </details>
    </>
  )
})

const nothing: SearchChange = {
  q: undefined,
  answer: undefined,
  country: undefined,
  discipline: undefined,
  kind: undefined,
  language: undefined,
  month: undefined,
  cost: undefined,
  visa: undefined,
}
