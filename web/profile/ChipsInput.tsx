import { useScene } from '../app/scene.tsx'
import styles from './ChipsInput.module.css'
import { codeLabel } from './choices.ts'
import { SearchInput } from './SearchInput.tsx'
import type { ValueProps } from './ValueInput.tsx'

/** Closed lists that are found by searching all the same. */
const closed = ['choices', 'countries', 'languages', 'choice', 'country', 'language']

/** Several codes: chips that can be taken away, and room for the next one. */
export function ChipsInput({ field, label, value, onChange, list }: ValueProps) {
  const { session } = useScene()
  const { t } = session
  const codes = value === undefined ? [] : [value].flat().map(String)
  const keep = (next: readonly string[]) => onChange(next.length > 0 ? next : undefined)
  return (
    <div>
      {codes.length > 0 ? (
        <ul className={styles.chips} aria-label={label}>
          {codes.map((code) => {
            const name = codeLabel(field, code, session, list)
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
        {...(list === undefined ? {} : { list })}
      />
    </div>
  )
}

function single(kind: ValueProps['field']['kind']): ValueProps['field']['kind'] {
  if (kind === 'countries') return 'country'
  if (kind === 'languages') return 'language'
  return kind === 'choices' ? 'choice' : kind
}
