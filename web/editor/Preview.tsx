import type { ProgrammePreview } from '@famulus/contract'
import { Link } from '@tanstack/react-router'
import { useT } from '../app/language.tsx'
import styles from './Editor.module.css'

type Props = {
  readonly organisationId: string
  readonly preview: ProgrammePreview
  readonly isWaiting: boolean
  /** The words of a rule by its id. */
  readonly nameOf: (id: string) => string
}

const verdicts = ['met', 'unknown', 'unmet'] as const
/** Of more it is said how many. */
const mostShown = 5

/** How those who applied stand now and with the changes, and whom they concern. */
export function Preview({ organisationId, preview, isWaiting, nameOf }: Props) {
  const t = useT()
  const { applicants, before, after, changed, healthRules, blind } = preview
  const leftOut = blind > 0 ? <p className="soft">{t('editor.preview.blind', { blind })}</p> : null
  if (applicants === 0) return leftOut ?? <p>{t('editor.preview.none')}</p>
  const passing = ({ met, unknown }: ProgrammePreview['before']) => met + unknown
  return (
    <div aria-busy={isWaiting}>
      <p aria-live="polite">
        <b>{t('editor.preview.lead', { applicants, after: passing(after), before: passing(before) })}</b>
      </p>
      <p className="soft">{t('editor.preview.what')}</p>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{t('editor.preview.standing')}</th>
            <th scope="col">{t('editor.preview.now')}</th>
            <th scope="col">{t('editor.preview.after')}</th>
          </tr>
        </thead>
        <tbody>
          {verdicts.map((verdict) => (
            <tr key={verdict} data-changed={before[verdict] !== after[verdict] || undefined}>
              <th scope="row">{t(`editor.preview.${verdict}`)}</th>
              <td>{before[verdict]}</td>
              <td>{after[verdict]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changed.length > 0 ? (
        <>
          <h3>{t('editor.preview.changed')}</h3>
          <ul className={styles.applicants}>
            {changed.slice(0, mostShown).map((one) => (
              <li key={one.applicationId}>
                <Link
                  to="/host/$organisationId/$studentId/$applicationId"
                  params={{ organisationId, studentId: one.studentId, applicationId: one.applicationId }}
                  target="_blank"
                >
                  {one.student}
                </Link>{' '}
                <Concerned one={one} nameOf={nameOf} />
              </li>
            ))}
          </ul>
          {changed.length > mostShown ? (
            <p>{t('editor.preview.more', { count: changed.length - mostShown })}</p>
          ) : null}
        </>
      ) : null}
      {leftOut}
      {healthRules.length > 0 ? (
        <p className="soft">{t('editor.preview.health', { count: healthRules.length })}</p>
      ) : null}
    </div>
  )
}

type ConcernedProps = Pick<Props, 'nameOf'> & { readonly one: ProgrammePreview['changed'][number] }

/** The rules that make the difference; where it is none of them, what becomes of the whole. */
function Concerned({ one, nameOf }: ConcernedProps) {
  const t = useT()
  const names = (ids: readonly string[]) => ids.map((id) => `“${nameOf(id)}”`).join(', ')
  const { fails, noLongerFails, after } = one
  if (fails.length > 0) return t('editor.preview.fails', { rules: names(fails) })
  if (noLongerFails.length > 0) return t('editor.preview.no-longer', { rules: names(noLongerFails) })
  return t('editor.preview.becomes', { verdict: after })
}
