import type { Assessed } from '@famulus/advice/programmes'
import type { Student } from '@famulus/advice/session'
import type { Answer } from '@famulus/domain/programmes'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useDeferredValue } from 'react'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { AnswerChips } from './AnswerChips.tsx'
import { useAssessments } from './assessments.ts'
import { Filters } from './Filters.tsx'
import { ProgrammeList } from './ProgrammeList.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { useFound } from './use-found.ts'
import styles from './WherePage.module.css'
import { WhoLine } from './WhoLine.tsx'
import { WorldMap } from './WorldMap.tsx'
import { filtered } from './where-filter.ts'
import { type SearchChange, whereSearch } from './where-search.ts'

const route = getRouteApi('/')

/** Where can I go? Every programme with its answer, as a map and as a list, and the question that decides most. */
export function WherePage() {
  const { session, student } = useScene()
  const places = useAssessments()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (values: SearchChange) =>
      navigate({
        search: (before) => whereSearch({ ...before, ...values }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  // What is typed is shown at once; the list follows as fast as it can.
  const wanted = useDeferredValue(search)
  const found = useFound(wanted.q, session)
  const { counted, shown, atHome } = filtered(places, wanted, found, student, session)
  return (
    <div className={`page ${styles.home}`}>
      <section className={styles.lead}>
        <WhereHeading />
        <WhoLine />
      </section>
      <QuestionCard />
      <section className={styles.world}>
        <AnswerChips places={counted} chosen={search.answer} onChoose={(answer) => change({ answer })} />
        <WorldMap places={shown} />
      </section>
      <section className={styles.results} aria-labelledby="programmes">
        <Filters search={search} number={shown.length} onChange={change} />
        <ProgrammeList places={shown} key={JSON.stringify(wanted)} />
        {atHome > 0 && student.schoolCountry ? (
          <AtHome number={atHome} onShow={() => change({ country: student.schoolCountry })} />
        ) : null}
      </section>
    </div>
  )
}

/** The answer to the page's own question, in a sentence that counts. */
function WhereHeading() {
  const { session, student, profile } = useScene()
  const { t } = session
  const hasSaid = Object.keys(profile).some((key) => !['profile', 'asOf', 'shortlist'].includes(key))
  const { abroad, open, countries } = numbersAbroad(useAssessments(), student)
  return (
    <PageHeading title={t('shell.page.where')}>
      {hasSaid && open > 0
        ? t('where.open', { number: open })
        : t('where.begin', { number: abroad, countries })}
    </PageHeading>
  )
}

function numbersAbroad(places: readonly Assessed[], { schoolCountry }: Student) {
  const countries = new Set<string>()
  let [abroad, open] = [0, 0]
  for (const { compiled, assessment } of places) {
    const { country } = compiled.programme
    if (country === schoolCountry) continue
    countries.add(country)
    abroad += 1
    if (isOpen[assessment.answer]) open += 1
  }
  return { abroad, open, countries: countries.size }
}

const isOpen: Partial<Record<Answer, boolean>> = { yes: true, fixable: true, 'not-yet': true }

function AtHome({ number, onShow }: { readonly number: number; readonly onShow: () => void }) {
  const { t } = useScene().session
  return (
    <p className="soft">
      {t('where.at-home', { number })}{' '}
      <button type="button" className="link" onClick={onShow}>
        {t('where.at-home-show')}
      </button>
    </p>
  )
}
