import { useLanguage } from '../app/language.tsx'
import styles from './Cohort.module.css'
import { type Counted, outcomes } from './cohort.ts'

type Props = {
  readonly title: string
  readonly groups: readonly Counted[]
  readonly nameOf?: (key: string) => string
}

/** Groups with a bar each, as long as the group is large beside the largest, and the counts that the bar is made of. */
export function CohortTable({ title, groups, nameOf = (key) => key }: Props) {
  const { t } = useLanguage()
  const largest = Math.max(1, ...groups.map(({ all }) => all))
  return (
    <section className="card">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{title}</span>
            </th>
            <th scope="col">{t('home.cohort.all')}</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col">
                <i className={styles.key} data-outcome={outcome} aria-hidden />
                {t(`home.cohort.${outcome}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">
                {nameOf(group.key)}
                <Bar group={group} largest={largest} />
              </th>
              <td>{group.all}</td>
              {outcomes.map((outcome) => (
                <td key={outcome}>{group[outcome]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Its numbers stand beside it. */
const Bar = ({ group, largest }: { readonly group: Counted; readonly largest: number }) => (
  <span className={styles.bar} aria-hidden>
    {outcomes.map((outcome) =>
      group[outcome] > 0 ? (
        <i key={outcome} data-outcome={outcome} style={{ width: `${(100 * group[outcome]) / largest}%` }} />
      ) : null,
    )}
  </span>
)
