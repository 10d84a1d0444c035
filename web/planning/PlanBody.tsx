import type { Planned } from '@famulus/advice/planning'
import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { Chain } from './Chain.tsx'
import { Chart } from './Chart.tsx'
import styles from './PlanBody.module.css'
import { PlanExports } from './PlanExports.tsx'
import { PlanNotes } from './PlanNotes.tsx'
import type { ChangeStay } from './PlanPage.tsx'
import { PrintedPlan } from './PrintedPlan.tsx'
import { ProgressNotice } from './ProgressNotice.tsx'
import type { StaySearch } from './search.ts'
import { TaskList } from './TaskList.tsx'
import { isOver, taskRows } from './task-rows.ts'
import { useProgress } from './use-progress.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

const PreviousStudents = lazy(() =>
  import('../reports/PreviousStudents.tsx').then((loaded) => ({ default: loaded.PreviousStudents })),
)
const reportedTimes = ['days'] as const

/** What decides the plan, every task as picture or list, and what the plan rests on. */
export function PlanBody({
  planned,
  isSeekingAwards,
  view: asked,
  onChange,
}: {
  readonly planned: Planned
  readonly isSeekingAwards: boolean
  readonly view: StaySearch['view']
  readonly onChange: ChangeStay
}) {
  const { session } = useScene()
  const { t } = session
  const rows = useMemo(() => taskRows(planned, session), [planned, session])
  // On a phone the list says it better.
  const isNarrow = useMediaQuery('(max-width: 860px)', false, { getInitialValueInEffect: false })
  const view = asked ?? (isNarrow ? 'list' : 'chart')
  const progress = useProgress(planned.assessed.compiled.programme.id)
  const [open, setOpen] = useState<string>()
  const tasks = { rows, progress, open, onOpen: setOpen }
  return (
    <>
      <Chain planned={planned} onOpen={setOpen} />
      <section aria-labelledby="tasks" className="no-print">
        <div className={styles.head}>
          <h2 id="tasks">
            {t('timeline.tasks')}{' '}
            <small role="status">
              {t('timeline.tasks-done', { done: rows.filter(isOver).length, total: rows.length })}
            </small>
          </h2>
          <ViewSwitch view={view} onView={(next) => onChange({ view: next })} />
        </div>
        {view === 'chart' ? <Chart planned={planned} tasks={tasks} /> : <TaskList tasks={tasks} />}
        <ProgressNotice progress={progress} />
      </section>
      <PrintedPlan planned={planned} rows={rows} />
      <PlanExports planned={planned} />
      <Suspense fallback={null}>
        <PreviousStudents programmeId={planned.assessed.compiled.programme.id} of={reportedTimes} />
      </Suspense>
      <PlanNotes planned={planned} isSeekingAwards={isSeekingAwards} onChange={onChange} />
    </>
  )
}
