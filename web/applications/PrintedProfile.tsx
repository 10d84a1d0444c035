import type { ApplicationDetail } from '@famulus/contract'
import { useT } from '../app/language.tsx'
import { fieldLabel } from '../profile/field-label.ts'
import { sections } from '../profile/sections.ts'
import { dataAt, isSaid, valueIn } from '../profile/told.ts'
import styles from './Applications.module.css'

/** The profile on paper, for a host that reads nothing else. What tells of health is given by itself, if at all. */
export function PrintedProfile({ detail }: { readonly detail: ApplicationDetail }) {
  const t = useT()
  const profile = detail.profile ?? {}
  const lines = sections
    .filter(({ id }) => id !== 'health')
    .flatMap(({ paths }): readonly string[] => paths)
    .filter((path) => isSaid(dataAt(profile, path)))
  return (
    <section className={`${styles.part} ${styles.onPaper} card`}>
      <h2>{t('applications.profile.title')}</h2>
      <dl className={styles.facts}>
        {lines.map((path) => (
          <div key={path}>
            <dt>{fieldLabel(path, t)}</dt>
            <dd>{plainText(valueIn(dataAt(profile, path)), t)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <small>{t('applications.profile.no-health')}</small>
      </p>
    </section>
  )
}

/** Whatever a profile can hold, in one line. */
function plainText(value: unknown, t: (code: string) => string): string {
  if (typeof value === 'boolean') return t(value ? 'profile.yes-no.yes' : 'profile.yes-no.no')
  if (Array.isArray(value)) return value.map((one) => plainText(one, t)).join('; ')
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .map((one) => plainText(one, t))
      .join(', ')
  return String(value)
}
