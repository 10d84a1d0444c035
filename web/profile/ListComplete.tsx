import { useT } from '../app/language.tsx'
import { isComplete } from './complete.ts'
import type { Edit, ProfileData } from './edit.ts'
import styles from './Field.module.css'
import { completable } from './fields.ts'
import { dataAt, isSaid } from './told.ts'
import { usePending } from './use-pending.ts'

/** "These are all": what the list does not name is then known not to be there. */
export function ListComplete({
  path,
  data,
  onChange,
}: {
  readonly path: string
  readonly data: ProfileData
  readonly onChange: (edits: readonly Edit[]) => Promise<boolean>
}) {
  const t = useT()
  const [checked, check] = usePending(isComplete(data, path), (all) => onChange([[`complete:${path}`, all]]))
  // A single country of residence counts as all there is.
  if (!completable.includes(path) || path === 'residence') return null
  const own = Array.isArray(data.complete) && data.complete.includes(path)
  const isEmpty = !isSaid(dataAt(data, path))
  return (
    <label className={styles.all}>
      <input
        type="checkbox"
        checked={checked}
        disabled={isComplete(data, path) && !own}
        onChange={({ currentTarget }) => check(currentTarget.checked)}
      />
      {t(isEmpty ? 'form.none-of-these' : 'form.these-are-all')}
    </label>
  )
}
