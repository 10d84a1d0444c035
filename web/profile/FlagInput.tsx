import { useId } from 'react'
import { useT } from '../app/language.tsx'
import styles from './FlagInput.module.css'
import { usePending } from './use-pending.ts'
import type { ValueProps } from './ValueInput.tsx'

/** Yes, no, or nothing said: unknown is an answer of its own. In a row, `native` can only be a yes. */
export function FlagInput({ field, label, value, onChange }: ValueProps) {
  const t = useT()
  const name = useId()
  const [shown, choose] = usePending(value, onChange)
  const options = field.path === 'native' ? [true, undefined] : [true, false, undefined]
  return (
    <div role="radiogroup" aria-label={label} className={styles.flags}>
      {options.map((option) => (
        <label key={String(option)} className={styles.flag}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={shown === option}
            onChange={() => choose(option)}
          />
          <span>{t(option === undefined ? 'form.not-said' : option ? 'where.yes' : 'where.no')}</span>
        </label>
      ))}
    </div>
  )
}
