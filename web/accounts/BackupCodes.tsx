import { useT } from '../app/language.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import styles from './SignIn.module.css'

/** Shown this once: they are for the day on which the phone is lost. */
export function BackupCodes({ codes }: { readonly codes: readonly string[] }) {
  const t = useT()
  return (
    <div className={styles.codes} role="status">
      <h3>{t('credentials.backup.title')}</h3>
      <p>{t('credentials.backup.once', { count: codes.length })}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <CopyButton text={() => codes.join('\n')}>{t('credentials.backup.copy')}</CopyButton>
    </div>
  )
}
