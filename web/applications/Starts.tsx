import { assessOne } from '@famulus/advice/programmes'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import { useT } from '../app/language.tsx'
import { useScene } from '../app/scene.tsx'
import { StartStrip } from '../parts/StartStrip.tsx'
import { windowStripOf } from '../programmes/window-strip.ts'
import styles from './Wishes.module.css'

/** The start days of this programme for this student, beside the dates that are being chosen. */
export function Starts({ compiled }: { readonly compiled: CompiledProgramme }) {
  const t = useT()
  const { session, student } = useScene()
  const strip = windowStripOf(assessOne(compiled, student, session), session)
  return (
    <div className={styles.starts}>
      <b>{t('applications.wishes.starts')}</b>
      <StartStrip
        from={strip.from}
        until={strip.until}
        certain={strip.certain}
        possible={[...strip.reachable, ...strip.possible]}
        label={strip.words.join(' ')}
      />
      {strip.words.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  )
}
