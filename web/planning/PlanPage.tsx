import { chainText, noAwards, outlookText, type Planned, planOne } from '@famulus/advice/planning'
import type { Assessed } from '@famulus/advice/programmes'
import { dayText } from '@famulus/advice/time'
import { isoOf } from '@famulus/domain/time'
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { Queries } from '../funding/Queries.tsx'
import { useStayAwards } from '../funding/use-bundles.ts'
import { chosenStay, type StayWish } from '../programmes/chosen-stay.ts'
import { NoStay } from '../programmes/NoStay.tsx'
import { StayPicker } from '../programmes/StayPicker.tsx'
import { Gantt } from './Gantt.tsx'
import { PlanExports } from './PlanExports.tsx'
import { PlanNotes } from './PlanNotes.tsx'
import styles from './PlanPage.module.css'
import { staySearch } from './search.ts'
import { TaskList } from './TaskList.tsx'

const route = getRouteApi('/plan')

/** What to do by when, for one stay. */
export function PlanPage() {
  return (
    <Queries>
      <Plan />
    </Queries>
  )
}

function Plan() {
  const scene = useScene()
  const { t } = scene.session
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const one = useMemo(() => chosenStay(search, scene), [search, scene])
  const change = (wish: StayWish) =>
    navigate({ search: (before) => staySearch({ ...before, ...wish }), resetScroll: false })
  return (
    <div className="page">
      {one ? (
        <PlanFor one={one} onChange={change} />
      ) : (
        <PageHeading title={t('shell.page.plan')}>{t('timeline.none')}</PageHeading>
      )}
      {one ? null : (
        <>
          <StayPicker one={undefined} onChange={change} />
          <NoStay to="/plan" />
        </>
      )}
    </div>
  )
}

function PlanFor({ one, onChange }: { readonly one: Assessed; readonly onChange: (wish: StayWish) => void }) {
  const { session, profile } = useScene()
  const awards = useStayAwards(one)
  const planned = useMemo(
    () =>
      planOne({ assessed: one, start: one.assessment.start, profile, awards: awards ?? noAwards }, session),
    [one, profile, awards, session],
  )
  return (
    <>
      <Heading planned={planned} onStart={(start) => onChange({ start })} />
      <StayPicker one={one} onChange={onChange} />
      <PlanExports planned={planned} />
      <div className={styles.picture}>
        <Gantt planned={planned} />
      </div>
      <TaskList planned={planned} />
      <PlanNotes planned={planned} isSeekingAwards={awards === undefined} />
    </>
  )
}

function Heading({
  planned,
  onStart,
}: {
  readonly planned: Planned
  readonly onStart: (iso: string) => void
}) {
  const { session } = useScene()
  const { t } = session
  const { assessed, stay, weeks, nearest } = planned
  const { id, name } = assessed.compiled.programme
  const { standing } = assessed.assessment
  const isShut = standing.concerns && (standing.state === 'closed' || standing.state === 'suspended')
  return (
    <header>
      <p className={styles.stay}>
        <Link to="/programmes/$id" params={{ id }}>
          {name}
        </Link>
        , {t('timeline.stay', { start: dayText(stay.start, session), weeks })}
      </p>
      <PageHeading title={`${t('shell.page.plan')}: ${name}`}>{outlookText(planned, session)}</PageHeading>
      {isShut ? (
        <p className={styles.shut}>{t('timeline.shut', { state: t(`answers.status.${standing.state}`) })}</p>
      ) : null}
      <p className={styles.chain}>{chainText(planned, session)}</p>
      {nearest === undefined ? null : (
        <p>
          {t('planning.nearest', { day: dayText(nearest, session) })}{' '}
          <Button size="compact-sm" onClick={() => onStart(isoOf(nearest))}>
            {t('timeline.take-start')}
          </Button>
        </p>
      )}
    </header>
  )
}
