import { type Planned, planJson } from '@famulus/advice/planning'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { saveFile } from '../parts/save-file.ts'
import styles from './PlanExports.module.css'

/** The plan elsewhere: in a calendar, on paper, as data. */
export function PlanExports({ planned }: { readonly planned: Planned }) {
  const { session } = useScene()
  const { t } = session
  const { id } = planned.assessed.compiled.programme
  const [isSaved, setSaved] = useState(false)
  const calendar = async () => {
    const { calendarFor } = await import('./calendar-file.ts')
    saveFile(`famulus-${id}.ics`, 'text/calendar', calendarFor(planned, session))
    setSaved(true)
  }
  return (
    <div className={`${styles.exports} no-print`}>
      <Button variant="default" onClick={calendar}>
        {t('timeline.calendar')}
      </Button>
      <Button variant="default" onClick={() => print()}>
        {t('timeline.print')}
      </Button>
      <Button
        variant="default"
        onClick={() =>
          saveFile(
            `famulus-${id}.json`,
            'application/json',
            JSON.stringify(planJson(planned, session), null, 2),
          )
        }
      >
        {t('timeline.data')}
      </Button>
      <span role="status" className="soft">
        {isSaved ? t('timeline.calendar-saved') : ''}
      </span>
    </div>
  )
}
