import { ask, type CohortRow, showCohort } from '@famulus/contract'
import { countryName } from '@famulus/messages/speaking'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { CohortTable } from './CohortTable.tsx'
import { countedBy, failingBy, reasonsIn } from './cohort.ts'
import styles from './Desk.module.css'
import { DeskRefusal } from './DeskRefusal.tsx'
import { Failing } from './Failing.tsx'
import { Limit } from './Limit.tsx'
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
  const { rows, years, failing, limit } = data
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
      {limit ? <Limit limit={limit} /> : null}
      <div className={styles.tables}>
        <CohortTable
          title={t('home.cohort.country')}
          groups={countedBy(rows, ({ programme }) => programme.country)}
          nameOf={(code) => countryName(code, language)}
        />
        <CohortTable title={t('home.cohort.programme')} groups={countedBy(rows, nameOfProgramme)} />
        <CohortTable
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
      <Failing programmes={failingBy(rows, failing)} />
    </>
  )
}

const nameOfProgramme = ({ programme }: CohortRow): string => programme.name
