import { useT } from '../app/language.tsx'
import { QrCode } from '../letters/QrCode.tsx'
import { CodeForm } from './CodeForm.tsx'
import styles from './SignIn.module.css'

/** As better-auth answers. It counts once a code was shown. */
export type Enabled = { readonly totpURI: string; readonly backupCodes: readonly string[] }

type Props = { readonly enabled: Enabled; readonly done: () => void }

/** The secret for the app, as squares and as text: it is drawn here and goes to nobody else. */
export function SecondFactorSetUp({ enabled: { totpURI }, done }: Props) {
  const t = useT()
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  return (
    <>
      <p>{t('credentials.factor.scan')}</p>
      <div className={styles.qr}>
        <QrCode text={totpURI} label={t('credentials.factor.qr')} />
      </div>
      <p>
        {t('credentials.factor.type')} <code>{secret.replaceAll(/.{4}(?=.)/g, '$& ')}</code>
      </p>
      <CodeForm submit={t('credentials.factor.confirm')} takesBackup={false} done={done} />
    </>
  )
}
