import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { CodeForm } from './CodeForm.tsx'
import { PasskeyButton } from './PasskeyButton.tsx'
import styles from './SignIn.module.css'
import { signOut } from './sign-out.ts'

/** A link in a mail and an institution ask for no second factor; so it is asked for before the page. */
export function SecondFactorDue({ title }: { readonly title: string }) {
  const t = useT()
  const queries = useQueryClient()
  return (
    <>
      <PageHeading title={title}>{t('credentials.due.title')}</PageHeading>
      <p className="soft">{t('credentials.due.what')}</p>
      <div className={`${styles.link} card`}>
        <CodeForm submit={t('credentials.enter')} done={() => queries.invalidateQueries()} />
        <PasskeyButton done={() => queries.invalidateQueries()} />
      </div>
      <Button variant="default" onClick={() => signOut('/')}>
        {t('accounts.account.sign-out')}
      </Button>
    </>
  )
}
