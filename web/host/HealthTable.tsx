import type { Profile } from '@famulus/domain/profile'
import { useT } from '../app/language.tsx'
import styles from './Host.module.css'

type Judged = { readonly id: string; readonly says: readonly string[]; readonly verdict: string }
type Health = { readonly profile: Partial<Profile>; readonly requirements: readonly Judged[] }

/** The rules on health with their verdicts, then what the student has written. */
export function HealthTable({ health }: { readonly health: Record<string, unknown> }) {
  const t = useT()
  const { profile, requirements } = health as Health // the server froze it so
  return (
    <>
      <ul className={styles.rules}>
        {requirements.map(({ id, says, verdict }) => (
          <li key={id}>
            <b>{t(`host.verdict.${verdict}`)}</b> <span lang="en">{says.join(' / ')}</span>
          </li>
        ))}
      </ul>
      <pre className={styles.health}>{lines(profile).join('\n')}</pre>
    </>
  )
}

/** Each record in a line of its own, as the student wrote it. */
const lines = (profile: object): string[] =>
  Object.entries(profile).flatMap(([section, records]) =>
    [records].flat().map((record: object) => `${section}: ${pairs(record)}`),
  )

const pairs = (record: object): string =>
  Object.entries(record)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join(' · ')
