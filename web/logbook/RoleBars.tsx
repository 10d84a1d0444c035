import { roles } from '@famulus/domain/logbook'
import { formatShortDay } from '@famulus/messages/speaking'
import { useLanguage, useT } from '../app/language.tsx'
import styles from './Pictures.module.css'

type ByRole = Readonly<Record<(typeof roles)[number], number>>
type Row = { readonly key: string; readonly name?: string; readonly day?: string; readonly byRole: ByRole }

export function RoleLegend() {
  const t = useT()
  return (
    <ul className={styles.legend} aria-hidden="true">
      {roles.map((role) => (
        <li key={role}>
          <i data-role={role} /> {t(`logbook.role.${role}`)}
        </li>
      ))}
    </ul>
  )
}

/** How often something was met, by how much of it was the student's own doing: a table whose numbers are bars. */
export function RoleBars({
  firstColumn,
  rows,
}: {
  readonly firstColumn: string
  readonly rows: readonly Row[]
}) {
  const { t, language } = useLanguage()
  const total = (byRole: ByRole) => roles.reduce((sum, role) => sum + byRole[role], 0)
  const most = Math.max(1, ...rows.map(({ byRole }) => total(byRole)))
  return (
    <table className={styles.bars}>
      <thead className="visually-hidden">
        <tr>
          <th>{firstColumn}</th>
          <th>{t('logbook.pictures.in-numbers')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, day, byRole }) => (
          <tr key={key}>
            <th scope="row">
              {name ?? t('logbook.pictures.week', { on: day ? formatShortDay(day, language) : '' })}
            </th>
            <td>
              <span className={styles.stack} aria-hidden="true">
                {roles.map((role) =>
                  byRole[role] === 0 ? null : (
                    <i key={role} data-role={role} style={{ width: `${(85 * byRole[role]) / most}%` }} />
                  ),
                )}{' '}
                {total(byRole)}
              </span>
              <span className="visually-hidden">
                {roles
                  .filter((role) => byRole[role] > 0)
                  .map((role) => `${t(`logbook.role.${role}`)}: ${byRole[role]}`)
                  .join(', ') || '0'}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
