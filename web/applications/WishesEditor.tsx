import { wishPlaceText } from '@famulus/advice/applications'
import { Button, NativeSelect } from '@mantine/core'
import { useT } from '../app/language.tsx'
import { DatesFields } from './DatesFields.tsx'
import { electiveOptions } from './elective-name.ts'
import styles from './Wishes.module.css'
import { datesAfter, movedUp, type Wish } from './wish-edit.ts'

type Props = { readonly wishes: readonly Wish[]; readonly onChange: (wishes: Wish[]) => void }

const MOST = 10

/** What is wished for, best first: an elective, its dates, and dates that would do as well. */
export function WishesEditor({ wishes, onChange }: Props) {
  const t = useT()
  const last = wishes.at(-1)
  return (
    <>
      <ol className={styles.wishes}>
        {wishes.map((wish, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a wish has no other name than its place
          <li key={index}>
            <WishFields
              wish={wish}
              index={index}
              onChange={(changed) => onChange(wishes.with(index, changed))}
              onUp={index > 0 ? () => onChange(movedUp(wishes, index)) : undefined}
              onRemove={wishes.length > 1 ? () => onChange(wishes.toSpliced(index, 1)) : undefined}
            />
          </li>
        ))}
      </ol>
      {last && wishes.length < MOST ? (
        <Button variant="default" onClick={() => onChange([...wishes, { ...last }])}>
          {t('applications.wishes.add')}
        </Button>
      ) : null}
    </>
  )
}

type WishProps = {
  readonly wish: Wish
  readonly index: number
  readonly onChange: (wish: Wish) => void
  readonly onUp: (() => void) | undefined
  readonly onRemove: (() => void) | undefined
}

function WishFields({ wish, index, onChange, onUp, onRemove }: WishProps) {
  const t = useT()
  const { offering, dates } = wish
  const place = index + 1
  const last = dates.at(-1)
  return (
    <fieldset className={styles.wish}>
      <legend>{wishPlaceText(`wishes.${index}`, { t })}</legend>
      <NativeSelect
        label={t('applications.wishes.elective')}
        value={offering}
        onChange={({ currentTarget }) => onChange({ ...wish, offering: currentTarget.value })}
        data={electiveOptions(offering, t)}
      />
      {dates.map((one, at) => (
        <DatesFields
          // biome-ignore lint/suspicious/noArrayIndexKey: dates have no other name than their place
          key={at}
          dates={one}
          place={place}
          alternative={at}
          onChange={(changed) => onChange({ ...wish, dates: dates.with(at, changed) })}
          onRemove={dates.length > 1 ? () => onChange({ ...wish, dates: dates.toSpliced(at, 1) }) : undefined}
        />
      ))}
      <div className={styles.actions}>
        {last && dates.length < MOST ? (
          <button
            type="button"
            className="link"
            onClick={() => onChange({ ...wish, dates: [...dates, datesAfter(last)] })}
          >
            {t('applications.wishes.dates-add')}
          </button>
        ) : null}
        {onUp ? (
          <button type="button" className="link" onClick={onUp}>
            {t('applications.wishes.up', { place })}
          </button>
        ) : null}
        {onRemove ? (
          <button type="button" className="link" onClick={onRemove}>
            {t('applications.wishes.remove-wish', { place })}
          </button>
        ) : null}
      </div>
    </fieldset>
  )
}
