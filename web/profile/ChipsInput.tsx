import styles from './ChipsInput.module.css'
import { codeLabel } from './choices.ts'
import { SearchInput } from './SearchInput.tsx'
import { useNaming } from './use-naming.ts'
import type { ValueProps } from './ValueInput.tsx'

/** Closed lists that are found by searching all the same. */
const closed = ['choices', 'countries', 'languages', 'choice', 'country', 'language']

/** Several codes: chips that can be taken away, and room for the next one. */
export function ChipsInput({ field, label, value, onChange, within }: ValueProps) {
  const naming = useNaming()
  const { t } = naming
  const codes = value === undefined ? [] : [value].flat().map(String)
  const keep = (next: readonly string[]) => onChange(next.length > 0 ? next : undefined)
  return (
    <div>
      {codes.length > 0 ? (
        <ul className={styles.chips} aria-label={label}>
          {codes.map((code) => {
            const name = codeLabel(field, code, naming, within)
            return (
              <li key={code}>
                {name}
                <button
                  type="button"
                  aria-label={t('form.remove-of', { label: name })}
                  onClick={() => keep(codes.filter((one) => one !== code))}
                >
                  ×
                </button>
              </li>
            )
          })}
        </ul>
      ) : null}
      <SearchInput
        field={{ ...field, kind: closed.includes(field.kind) ? single(field.kind) : 'text' }}
        label={codes.length > 0 ? t('form.another', { label }) : label}
        value={undefined}
        onChange={(code) =>
          typeof code === 'string' && !codes.includes(code) ? keep([...codes, code]) : Promise.resolve(true)
        }
        {...(within === undefined ? {} : { within })}
      />
    </div>
  )
}

function single(kind: ValueProps['field']['kind']): ValueProps['field']['kind'] {
  if (kind === 'countries') return 'country'
  if (kind === 'languages') return 'language'
  return kind === 'choices' ? 'choice' : kind
}
