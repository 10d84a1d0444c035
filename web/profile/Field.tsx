import { problemText } from '@famulus/advice/profile'
import { isSensitive, type Problem } from '@famulus/domain/profile'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { AskedBy } from './AskedBy.tsx'
import type { Edit } from './edit.ts'
import styles from './Field.module.css'
import { factsAt } from './field-facts.ts'
import { fieldHelp, fieldLabel } from './field-label.ts'
import type { FormField } from './form-fields.ts'
import { ListComplete } from './ListComplete.tsx'
import { Lock } from './Lock.tsx'
import { ProofNote } from './ProofNote.tsx'
import { Rows } from './Rows.tsx'
import { students, useSaved } from './student-store.ts'
import { dataAt, isSaid, proofOf, valueIn, withProof, withValue } from './told.ts'
import { ValueInput } from './ValueInput.tsx'

/** One field of the form: its value, what proves it, whether a list is whole, and who asks for it. */
export function Field({ field }: { readonly field: FormField }) {
  const { t } = useScene().session
  const { data } = useSaved(students)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const { path, kind } = field
  const kept = dataAt(data, path)
  const change = async (edits: readonly Edit[]) => {
    const found = await students.change(edits)
    setProblems(found)
    return found.length === 0
  }
  const label = fieldLabel(path, t)
  const help = fieldHelp(path, t)
  return (
    <div
      id={path}
      className={kind === 'rows' ? `${styles.field} ${styles.wide}` : styles.field}
      tabIndex={-1}
    >
      <div className={styles.head}>
        <span id={`${path}-label`} className={styles.label}>
          {label}
        </span>
        {factsAt(path).some(isSensitive) ? <Lock /> : null}
        {isSaid(kept) && kind !== 'rows' ? (
          <button
            type="button"
            className={`link ${styles.clear}`}
            aria-label={t('form.clear-of', { label })}
            onClick={() => change([[path, undefined]])}
          >
            {t('form.clear')}
          </button>
        ) : null}
      </div>
      {help ? <p className={styles.help}>{help}</p> : null}
      {kind === 'rows' ? (
        <Rows field={field} kept={kept} onChange={change} />
      ) : (
        <ValueInput
          field={field}
          label={label}
          value={valueIn(kept)}
          onChange={(value) => change([[path, withValue(kept, value)]])}
        />
      )}
      {problems.length > 0 ? (
        <p role="alert" className={styles.wrong}>
          {problems.map((problem) => problemText(problem, t)).join('\n')} {t('form.not-kept')}
        </p>
      ) : null}
      <div className={styles.foot}>
        <ListComplete path={path} data={data} onChange={change} />
        {field.isTold && isSaid(kept) ? (
          <ProofNote
            label={label}
            proof={proofOf(kept)}
            onChange={(proof) => change([[path, withProof(kept, proof)]])}
          />
        ) : null}
        <AskedBy path={path} label={label} />
      </div>
    </div>
  )
}
