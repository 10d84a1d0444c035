import { ask, changeMe, type Me } from '@famulus/contract'
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { DeleteAccount } from '../personal-data/DeleteAccount.tsx'
import { TakeAlong } from '../personal-data/TakeAlong.tsx'
import { SessionList } from './SessionList.tsx'
import { SignedIn } from './SignedIn.tsx'
import styles from './SignIn.module.css'
import { signOut } from './sign-out.ts'
import { WaysIn } from './WaysIn.tsx'

/** What somebody is called, in which language they are written to, and where they belong. */
export function AccountPage() {
  const t = useT()
  return <SignedIn title={t('accounts.account.title')}>{(me) => <Account me={me} />}</SignedIn>
}

function Account({ me }: { readonly me: Me }) {
  const t = useT()
  return (
    <>
      <PageHeading title={t('accounts.account.title')}>
        {t('accounts.account.lead', { name: me.name || me.email })}
      </PageHeading>
      <NameForm me={me} />
      <section>
        <h2>{t('accounts.account.where')}</h2>
        <ul>
          <li>
            <Link to="/applications">{t('accounts.account.applications')}</Link>
          </li>
          {me.organisations.map(({ organisationId, kind, name, role }) => (
            <li key={organisationId}>
              {kind === 'home' || kind === 'host' ? (
                <a href={`/${kind}/${organisationId}`}>{name}</a>
              ) : kind === 'site' ? (
                <Link to="/organisations">{t('accounts.role.site')}</Link>
              ) : (
                name
              )}
              {role === 'admin' ? (
                <>
                  {' · '}
                  <Link to="/organisations/$organisationId/members" params={{ organisationId }}>
                    {t('organisations.members.title')}
                  </Link>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <WaysIn me={me} />
      <SessionList />
      <Button variant="default" onClick={() => signOut('/')}>
        {t('accounts.account.sign-out')}
      </Button>
      <TakeAlong />
      <DeleteAccount me={me} />
    </>
  )
}

function NameForm({ me }: { readonly me: Me }) {
  const t = useT()
  const queries = useQueryClient()
  const [name, setName] = useState(me.name)
  const [language, setLanguage] = useState(me.language)
  const saving = useMutation({
    mutationFn: () => ask(changeMe, { json: { ...(name.trim() ? { name } : {}), language } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['me'] }),
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <form className={`${styles.link} card`} onSubmit={save}>
      <TextInput
        label={t('accounts.account.name')}
        description={t('accounts.account.name-what')}
        value={name}
        maxLength={200}
        autoComplete="name"
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <fieldset>
        <legend>{t('accounts.account.language')}</legend>
        <SegmentedControl
          value={language}
          onChange={(value) => setLanguage(value === 'de' ? 'de' : 'en')}
          data={[
            { value: 'de', label: 'Deutsch' },
            { value: 'en', label: 'English' },
          ]}
        />
      </fieldset>
      <Button type="submit" loading={saving.isPending}>
        {t('accounts.account.save')}
      </Button>
      <p aria-live="polite">{saving.isSuccess ? t('accounts.account.saved') : ''}</p>
      {saving.error ? <RefusalNote error={saving.error} /> : null}
    </form>
  )
}
