import { ask, type CohortRow, showCohort } from '@famulus/contract'
import { countryName } from '@famulus/messages/speaking'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { type Counted, countedBy, reasonsIn } from './cohort.ts'
import styles from './Desk.module.css'
import { DeskRefusal } from './DeskRefusal.tsx'
import { useDeskSearch } from './use-desk-search.ts'

/** Where the students of the school go, how far they come, and what stands in the way. */
export function Cohort({ organisationId }: { readonly organisationId: string }) {
  const { t, language } = useLanguage()
  const { search, change } = useDeskSearch(organisationId)
  const { year } = search
  const { data, error } = useQuery({
    queryKey: ['cohort', organisationId, year],
    queryFn: ({ signal }) =>
      ask(
        showCohort,
        { params: { organisationId }, query: year === undefined ? {} : { year: String(year) } },
        { signal },
      ),
  })
  if (error) return <DeskRefusal error={error} />
  if (!data) return <PageSkeleton />
  const { rows, years } = data
  const placed = countedBy(rows, () => '')[0]?.placed ?? 0
  const reasons = reasonsIn(rows)
  return (
    <>
      <PageHeading title={t('home.view.cohort')}>
        {t('home.cohort.lead', { count: rows.reduce((sum, one) => sum + one.count, 0), placed })}
      </PageHeading>
      <NativeSelect
        className={styles.search}
        label={t('home.cohort.year')}
        value={year ?? ''}
        onChange={({ currentTarget }) => change({ year: Number(currentTarget.value) || undefined })}
        data={[{ value: '', label: t('home.cohort.all-years') }, ...years.map(String)]}
      />
      <div className={styles.tables}>
        <Table
          title={t('home.cohort.country')}
          groups={countedBy(rows, ({ programme }) => programme.country)}
          nameOf={(code) => countryName(code, language)}
        />
        <Table title={t('home.cohort.programme')} groups={countedBy(rows, nameOfProgramme)} />
        <Table
          title={t('home.cohort.state')}
          groups={countedBy(rows, ({ state }) => state)}
          nameOf={(state) => t(`applications.state.${state}`)}
        />
        <section className="card">
          <h2>{t('home.cohort.reasons')}</h2>
          {reasons.length === 0 ? <p className="soft">{t('home.cohort.no-reasons')}</p> : null}
          <ul>
            {reasons.map(({ reason, count }) => (
              <li key={reason}>
                {t(`applications.reason.${reason}`)}: {count}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}

const nameOfProgramme = ({ programme }: CohortRow): string => programme.name

type TableProps = {
  readonly title: string
  readonly groups: readonly Counted[]
  readonly nameOf?: (key: string) => string
}

const figures = ['all', 'open', 'placed', 'failed'] as const

function Table({ title, groups, nameOf = (key) => key }: TableProps) {
  const { t } = useLanguage()
  return (
    <section className="card">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{title}</span>
            </th>
            {figures.map((figure) => (
              <th key={figure} scope="col">
                {t(`home.cohort.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{nameOf(group.key)}</th>
              {figures.map((figure) => (
                <td key={figure}>{group[figure]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
