import styles from './Host.module.css'

type Props = {
  readonly label: string
  readonly points: number | undefined
  readonly onChange: (points: number) => void
}

/** One criterion, from one to five; by keyboard with the arrows. */
export function PointsRow({ label, points, onChange }: Props) {
  return (
    <fieldset className={styles.points}>
      <legend>{label}</legend>
      {[1, 2, 3, 4, 5].map((one) => (
        <label key={one}>
          <input type="radio" name={label} checked={points === one} onChange={() => onChange(one)} />
          <span>{one}</span>
        </label>
      ))}
    </fieldset>
  )
}
