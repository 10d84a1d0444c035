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
  const [saved, setSaved] = useState<string>()
  const save = (ending: string, type: string, text: string) => {
    const file = `famulus-${id}.${ending}`
    saveFile(file, type, text)
    setSaved(file)
  }
  const calendar = async () => {
    const { calendarFor } = await import('./calendar-file.ts')
    save('ics', 'text/calendar', calendarFor(planned, session))
  }
  const data = () => save('json', 'application/json', JSON.stringify(planJson(planned, session), null, 2))
  return (
    <section className="no-print" aria-labelledby="elsewhere">
      <h2 id="elsewhere" className={styles.title}>
        {t('timeline.elsewhere')}
      </h2>
      <div className={styles.exports}>
        <Button variant="default" onClick={calendar}>
          {t('timeline.calendar')}
        </Button>
        <Button variant="default" onClick={() => print()}>
          {t('timeline.print')}
        </Button>
        <Button variant="default" onClick={data}>
          {t('timeline.data')}
        </Button>
        <span role="status">{saved === undefined ? '' : t('timeline.saved', { file: saved })}</span>
      </div>
      <p className="soft">{t('timeline.calendar-how')}</p>
    </section>
  )
}
