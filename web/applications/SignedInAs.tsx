import type { Me } from '@famulus/contract'
import { Link } from '@tanstack/react-router'
import { useT } from '../app/language.tsx'
import styles from './Applications.module.css'

/** Below the pages of whoever is signed in: who that is, and the way to their account. */
export function SignedInAs({ me }: { readonly me: Me }) {
  const t = useT()
  return (
    <p className={`${styles.me} no-print`}>
      <small>
        {t('accounts.account.lead', { name: me.name || me.email })} ·{' '}
        <Link to="/account">{t('accounts.account.title')}</Link>
      </small>
    </p>
  )
}
