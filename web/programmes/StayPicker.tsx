import type { Assessed } from '@famulus/advice/programmes'
import { isoOf } from '@famulus/domain/time'
import { NativeSelect } from '@mantine/core'
import { useScene } from '../app/scene.tsx'
import { useAssessments } from './assessments.ts'
import type { StayWish } from './chosen-stay.ts'
import { StartField } from './StartField.tsx'
import styles from './StayPicker.module.css'

const lengths = Array.from({ length: 24 }, (_, index) => String(index + 1))

/** Where, from when, how long. The shortlist comes first, then every place by its name. */
export function StayPicker({
  one,
  onChange,
}: {
  readonly one: Assessed | undefined
  readonly onChange: (wish: StayWish) => void
}) {
  const { session, profile } = useScene()
  const { t, language } = session
  const places = useAssessments()
    .map(({ compiled: { programme } }) => ({ value: programme.id, label: programme.name }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
  const kept = places.filter(({ value }) => profile.shortlist?.includes(value))
  const data = [
    { value: '', label: t('programme.pick.choose') },
    ...(kept.length > 0 ? [{ group: t('shell.page.shortlist'), items: kept }] : []),
    { group: t('programme.pick.all'), items: places.filter((place) => !kept.includes(place)) },
  ]
  return (
    <div className={`${styles.picker} no-print`}>
      <NativeSelect
        className={styles.where}
        label={t('programme.pick.programme')}
        value={one?.compiled.programme.id ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ programme: currentTarget.value || undefined, start: undefined, weeks: undefined })
        }
        data={data}
      />
      {one ? (
        <>
          <StartField start={isoOf(one.assessment.start)} onChange={(start) => onChange({ start })} />
          <NativeSelect
            label={t('programme.weeks')}
            value={String(one.assessment.weeks)}
            onChange={({ currentTarget }) => onChange({ weeks: Number(currentTarget.value) })}
            data={lengths}
          />
        </>
      ) : null}
    </div>
  )
}
