import type { Assessed } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { partsOf } from '@famulus/domain/time'
import { countryName, formatMonth, languageName } from '@famulus/messages/speaking'
import { NativeSelect, TextInput } from '@mantine/core'
import { useScene } from '../app/scene.tsx'
import styles from './Filters.module.css'
import { disciplinesOf } from './offered.ts'
import { kindsOf, languagesOf } from './where-filter.ts'
import { orders, type SearchChange, type WhereSearch } from './where-search.ts'

type Option = { readonly value: string; readonly label: string }

/** What to look for. Each choice stands in the address, so that a view can be kept, sent and gone back to. */
export function Filters({
  search,
  places,
  number,
  onChange,
}: {
  readonly search: WhereSearch
  readonly places: readonly Assessed[]
  readonly number: number
  readonly onChange: (values: SearchChange) => void
}) {
  const { session } = useScene()
  const { t } = session
  const isFiltered = Object.keys(search).some((key) => key !== 'order')
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
    <search className={styles.filters}>
      <h2 id="programmes" className={styles.title}>
        <span role="status">{t('where.programmes', { number })}</span>
        {isFiltered ? (
          <button type="button" className="link" onClick={() => onChange(nothing)}>
            {t('where.filter.clear')}
          </button>
        ) : null}
      </h2>
      <div className={styles.fields}>
        <TextInput
          label={t('where.filter.q')}
          placeholder={t('where.filter.q.any')}
          type="search"
          value={search.q ?? ''}
          onChange={({ currentTarget }) => onChange({ q: currentTarget.value || undefined })}
        />
        {choice('country', countriesIn(places, session))}
        {choice('discipline', disciplinesIn(places, session))}
        {choice('month', monthsFrom(session))}
      </div>
      <details className={styles.rest}>
        <summary>{t('where.filter.rest')}</summary>
        <div className={styles.fields}>
          {choice('kind', kindsIn(places, session))}
          {choice('language', languagesIn(places, session))}
          {choice('visa', [{ value: 'none', label: t('where.filter.visa.none') }])}
          <NativeSelect
            label={t('where.filter.cost')}
            value={search.cost ?? ''}
            onChange={({ currentTarget }) => onChange({ cost: Number(currentTarget.value) || undefined })}
            data={[{ value: '', label: t('where.filter.cost.any') }, ...costs(session)]}
          />
          {choice(
            'order',
            orders.slice(1).map((value) => ({ value, label: t(`where.filter.order.${value}`) })),
          )}
        </div>
      </details>
    </search>
  )
}

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

function labelled(
  codes: readonly string[],
  labelOf: (code: string) => string,
  { language }: Session,
): readonly Option[] {
  const options = [...new Set(codes)].map((value) => ({ value, label: labelOf(value) }))
  return options.sort((a, b) => a.label.localeCompare(b.label, language))
}

const countriesIn = (places: readonly Assessed[], session: Session) =>
  labelled(
    places.map(({ compiled }) => compiled.programme.country),
    (code) => countryName(code, session.language),
    session,
  )

const disciplinesIn = (places: readonly Assessed[], session: Session) =>
  labelled(
    places.flatMap(({ compiled }) => disciplinesOf(compiled.programme)),
    (code) => session.t(`profile.discipline.${code}`),
    session,
  )

const kindsIn = (places: readonly Assessed[], session: Session) =>
  labelled(
    places.flatMap(({ compiled }) => kindsOf(compiled)),
    (code) => session.t(`profile.stay-kind.${code}`),
    session,
  )

const languagesIn = (places: readonly Assessed[], session: Session) =>
  labelled(
    places.flatMap(({ compiled }) => languagesOf(compiled)),
    (code) => languageName(code, session.language),
    session,
  )

const MONTHS = 24

function monthsFrom({ today, language }: Session): readonly Option[] {
  const { year, month } = partsOf(today)
  return Array.from({ length: MONTHS }, (_, index) => {
    const value = new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7)
    return { value, label: formatMonth(`${value}-01`, language) }
  })
}

const costs = ({ language }: Session): readonly Option[] =>
  [1000, 2000, 3000, 5000, 8000].map((euro) => ({
    value: String(euro),
    label: `≤ ${euro.toLocaleString(language)} €`,
  }))
