import { Alert } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { DemoPeople } from './DemoPeople.tsx'
import { GoToInstitution, useInstitutions } from './Institutions.tsx'
import { LinkForm } from './LinkForm.tsx'
import { NewPassword } from './NewPassword.tsx'
import { PasskeyButton } from './PasskeyButton.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { ServerQueries } from './ServerQueries.tsx'
import styles from './SignIn.module.css'
import { useMe } from './use-me.ts'

/** The door: a link by mail, a passkey, an institution, a password; in a demonstration everybody who is in it. */
export function SignInPage() {
  return (
    <div className={`page ${styles.page}`}>
      <ServerQueries>
        <Way />
      </ServerQueries>
    </div>
  )
}

function Way() {
  const { token } = useSearch({ from: '/sign-in' })
  return token === undefined ? <Door /> : <NewPassword token={token} />
}

function Door() {
  const t = useT()
  const { next = '/applications', error } = useSearch({ from: '/sign-in' })
  const { data } = useMe()
  const title = t('accounts.sign-in.title')
  return (
    <>
      <PageHeading title={title}>{t('accounts.sign-in.lead')}</PageHeading>
      <p className="soft">{t('accounts.sign-in.what')}</p>
      {data?.me ? (
        <p>
          {t('accounts.sign-in.already', { name: data.me.name || data.me.email })}{' '}
          <a href={next}>{t('accounts.sign-in.go-on')}</a>
        </p>
      ) : null}
      {error === undefined ? null : <ComeBack error={error} />}
      <LinkForm next={next} isDemo={data?.isDemo === true} />
      <div className={styles.passkey}>
        <PasskeyButton offersItself done={() => location.assign(next)} />
      </div>
      <OtherWays next={next} />
      {data === undefined ? <PageSkeleton /> : null}
      {data?.isDemo ? <DemoPeople next={next === '/applications' ? undefined : next} /> : null}
    </>
  )
}

const sentences: Readonly<Record<string, string>> = {
  account_not_linked: 'credentials.institution.not-linked',
  INVALID_TOKEN: 'credentials.refused.link_void',
}

/** Why a link or an institution led back without signing anybody in. */
function ComeBack({ error }: { readonly error: string }) {
  const t = useT()
  return (
    <Alert role="alert" color="orange" variant="light">
      {t(sentences[error] ?? 'credentials.institution.failed')}
    </Alert>
  )
}

function OtherWays({ next }: { readonly next: string }) {
  const t = useT()
  const institutions = useInstitutions().data?.institutions ?? []
  const failed = `/sign-in?next=${encodeURIComponent(next)}`
  return (
    <>
      {institutions.length > 0 ? (
        <section className={`${styles.link} card`}>
          <h2>{t('credentials.institution.title')}</h2>
          <GoToInstitution how="sign-in" institutions={institutions} back={next} failed={failed} />
        </section>
      ) : null}
      <details className={`${styles.link} card`}>
        <summary>{t('credentials.password.sign-in')}</summary>
        <PasswordForm next={next} />
      </details>
    </>
  )
}
