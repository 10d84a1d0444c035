import { useSearch } from '@tanstack/react-router'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { DemoPeople } from './DemoPeople.tsx'
import { LinkForm } from './LinkForm.tsx'
import { ServerQueries } from './ServerQueries.tsx'
import styles from './SignIn.module.css'
import { useMe } from './use-me.ts'

/** The door: a link by mail, and in a demonstration everybody who is in it. */
export function SignInPage() {
  return (
    <div className={`page ${styles.page}`}>
      <ServerQueries>
        <Door />
      </ServerQueries>
    </div>
  )
}

function Door() {
  const t = useT()
  const { next = '/applications' } = useSearch({ from: '/sign-in' })
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
      <LinkForm next={next} isDemo={data?.isDemo === true} />
      {data === undefined ? <PageSkeleton /> : null}
      {data?.isDemo ? <DemoPeople next={next === '/applications' ? undefined : next} /> : null}
    </>
  )
}
