import type { ApplicationDetail } from '@famulus/contract'
import { useT } from '../app/language.tsx'
import styles from './Applications.module.css'

type Item = NonNullable<ApplicationDetail['completeness']>['items'][number]

/** What has to be done first comes first. */
const order: readonly Item['state'][] = ['missing', 'expired', 'there', 'later', 'skipped', 'afterwards']

export const itemsOf = ({ completeness }: Pick<ApplicationDetail, 'completeness'>, of: Item['of']): Item[] =>
  (completeness?.items ?? [])
    .filter((item) => item.of === of)
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))

/** What is asked for, as the programme says it, and how it stands. */
export function Items({ items }: { readonly items: readonly Item[] }) {
  const t = useT()
  return (
    <ul className={styles.items}>
      {items.map(({ id, says, state }) => (
        <li key={id}>
          <span lang="en">{says}</span>
          <small data-state={state} className={styles.mark}>
            {t(`applications.item.${state}`)}
          </small>
        </li>
      ))}
    </ul>
  )
}
