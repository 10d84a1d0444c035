import { FlagInput } from './FlagInput.tsx'
import styles from './SinceInput.module.css'
import { TypedInput } from './TypedInput.tsx'
import type { ValueProps } from './ValueInput.tsx'

/** Since when something holds: a day, or only that it does, or that it does not yet. */
export function SinceInput(props: ValueProps) {
  const { field, value } = props
  const isDay = typeof value !== 'boolean' && value !== undefined
  return (
    <div className={styles.since}>
      <FlagInput {...props} value={isDay ? true : value} />
      {value === false ? null : (
        <TypedInput
          {...props}
          field={{ ...field, kind: 'date' }}
          value={isDay ? value : undefined}
          onChange={(day) => props.onChange(day ?? (isDay ? undefined : value))}
        />
      )}
    </div>
  )
}
