import { noAwards, planOne } from '@famulus/advice/planning'
import type { Assessed } from '@famulus/advice/programmes'
import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { StayPicker } from '../programmes/StayPicker.tsx'
import { Chain } from './Chain.tsx'
import { Chart } from './Chart.tsx'
import { PlanExports } from './PlanExports.tsx'
import styles from './PlanFor.module.css'
import { PlanHeading } from './PlanHeading.tsx'
import { PlanNotes } from './PlanNotes.tsx'
import type { ChangeStay } from './PlanPage.tsx'
import { PrintedPlan } from './PrintedPlan.tsx'
import { ProgressNotice } from './ProgressNotice.tsx'
import { StartPicker } from './StartPicker.tsx'
import type { StaySearch } from './search.ts'
import { TaskList } from './TaskList.tsx'
import { isOver, taskRows } from './task-rows.ts'
import { useLastAwards } from './use-last-awards.ts'
import { useProgress } from './use-progress.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

/** The plan of one stay: whether it works, what decides it, every task, and what it rests on. */
export function PlanFor({
  one,
  view: asked,
  onChange,
}: {
  readonly one: Assessed
  readonly view: StaySearch['view']
  readonly onChange: ChangeStay
}) {
  const { session, profile } = useScene()
  const { t } = session
  const awards = useLastAwards(one)
  const { start } = one.assessment
  const planned = useMemo(
    () => planOne({ assessed: one, start, profile, awards: awards ?? noAwards }, session),
    [one, start, profile, awards, session],
  )
  const rows = useMemo(() => taskRows(planned, session), [planned, session])
  const isNarrow = useMediaQuery('(max-width: 860px)', false, { getInitialValueInEffect: false })
  const view = asked ?? (isNarrow ? 'list' : 'chart')
  const progress = useProgress(one.compiled.programme.id)
  const [open, setOpen] = useState<string>()
  const tasks = { rows, progress, open, onOpen: setOpen }
  return (
    <>
      <PlanHeading planned={planned} onStart={(iso) => onChange({ start: iso })} />
      <StayPicker one={one} onChange={onChange} />
      <StartPicker one={one} onStart={(iso) => onChange({ start: iso })} />
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
      <PlanNotes planned={planned} isSeekingAwards={awards === undefined} onChange={onChange} />
    </>
  )
}
