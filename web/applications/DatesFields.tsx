import { wishPlaceText } from '@famulus/advice/applications'
import { NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import styles from './Wishes.module.css'
import { type Dates, lastStart } from './wish-edit.ts'

type Props = {
  readonly dates: Dates
  readonly place: number
  /** 0: what is wished; above it, dates that would do as well. */
  readonly alternative: number
  readonly onChange: (dates: Dates) => void
  readonly onRemove: (() => void) | undefined
}

/** First day and length. A day that is half typed stays in the field, and counts only when it is whole. */
export function DatesFields({ dates, place, alternative, onChange, onRemove }: Props) {
  const { t, today } = useScene().session
  const [typed, setTyped] = useState<string>()
  const latest = lastStart(today)
  const type = (startsOn: string) => {
    setTyped(startsOn)
    if (isWhole(startsOn, latest)) onChange({ ...dates, startsOn })
  }
  const isWrong = typed !== undefined && !isWhole(typed, latest)
  const name = wishPlaceText(`wishes.${place - 1}.dates.${alternative}`, { t })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand inside of that of the wish, with a second legend
    <div role="group" aria-label={name} className={styles.dates}>
      <TextInput
        type="date"
        label={t('applications.wishes.start')}
        value={typed ?? dates.startsOn}
        max={latest}
        required
        error={isWrong ? t('applications.wishes.date-wrong') : undefined}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onBlur={() => setTyped(undefined)}
      />
      <NumberInput
        label={t('applications.wishes.weeks')}
        value={dates.weeks}
        min={1}
        max={52}
        allowDecimal={false}
        className={styles.weeks ?? ''}
        onChange={(weeks) => isLength(weeks) && onChange({ ...dates, weeks })}
      />
      {onRemove ? (
        <button
          type="button"
          className="link"
          aria-label={t('applications.wishes.remove-dates', { place, alternative })}
          onClick={onRemove}
        >
          {t('applications.wishes.remove')}
        </button>
      ) : null}
    </div>
  )
}

/** Of 2027 the first digits are the years 2, 20 and 202. */
const isWhole = (iso: string, latest: string): boolean => iso >= '1000' && iso <= latest

const isLength = (weeks: string | number): weeks is number =>
  typeof weeks === 'number' && Number.isInteger(weeks) && weeks >= 1 && weeks <= 52
