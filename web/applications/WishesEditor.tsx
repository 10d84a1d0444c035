import type { ApplicationDetail } from '@famulus/contract'
import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useT } from '../app/language.tsx'
import styles from './Applications.module.css'
import { electiveOptions } from './elective-name.ts'

type WishRow = { readonly offering: string; readonly startsOn: string; readonly weeks: number }
type Wish = ApplicationDetail['wishes'][number]

type Props = { readonly wishes: readonly Wish[]; readonly onChange: (wishes: Wish[]) => void }

/** A line for each wish, the best first. */
export function WishesEditor({ wishes, onChange }: Props) {
  const t = useT()
  const rows = rowsOf(wishes)
  const change = (next: readonly WishRow[]) =>
    onChange(next.map(({ offering, ...date }) => ({ offering, dates: [date] })))
  return (
    <>
      {rows.map((row, index) => (
        <WishLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a wish has no other name than its place
          key={index}
          row={row}
          place={index + 1}
          onChange={(changed) => change(rows.with(index, changed))}
          onRemove={rows.length > 1 ? () => change(rows.toSpliced(index, 1)) : undefined}
        />
      ))}
      <Button
        variant="default"
        disabled={rows.length >= 10}
        onClick={() => change([...rows, { ...(rows.at(-1) ?? firstRow()) }])}
      >
        {t('applications.wishes.add')}
      </Button>
    </>
  )
}

/** Each elective at one time is a line; several dates of one elective are several lines. */
const rowsOf = (wishes: readonly Wish[]): WishRow[] =>
  wishes.flatMap(({ offering, dates }) => dates.map((date) => ({ offering, ...date })))

/** Half a year from now, for the usual four weeks. */
export function firstRow(): WishRow {
  const day = new Date(Date.now() + 190 * 86_400_000)
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7))
  return { offering: 'surgery', startsOn: day.toISOString().slice(0, 10), weeks: 4 }
}

type LineProps = {
  readonly row: WishRow
  readonly place: number
  readonly onChange: (row: WishRow) => void
  readonly onRemove: (() => void) | undefined
}

function WishLine({ row, place, onChange, onRemove }: LineProps) {
  const t = useT()
  return (
    <fieldset className={styles.row}>
      <legend>{t('applications.wishes.place', { place })}</legend>
      <NativeSelect
        label={t('applications.wishes.elective')}
        value={row.offering}
        onChange={({ currentTarget }) => onChange({ ...row, offering: currentTarget.value })}
        data={electiveOptions(row.offering, t)}
      />
      <TextInput
        type="date"
        label={t('applications.wishes.start')}
        value={row.startsOn}
        onChange={({ currentTarget }) =>
          currentTarget.value && onChange({ ...row, startsOn: currentTarget.value })
        }
      />
      <NumberInput
        label={t('applications.wishes.weeks')}
        value={row.weeks}
        min={1}
        max={52}
        w={110}
        onChange={(weeks) =>
          typeof weeks === 'number' && weeks >= 1 && onChange({ ...row, weeks: Math.min(52, weeks) })
        }
      />
      {onRemove ? (
        <Button variant="subtle" onClick={onRemove}>
          {t('applications.wishes.remove')}
        </Button>
      ) : null}
    </fieldset>
  )
}
