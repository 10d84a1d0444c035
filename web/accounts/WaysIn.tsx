import { ask, type Me, showCredentials } from '@famulus/contract'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { GoToInstitution, useInstitutions } from './Institutions.tsx'
import { Passkeys } from './Passkeys.tsx'
import { Password } from './Password.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import styles from './SignIn.module.css'

/** How somebody signs in: passkey, password, second factor, institution. The link in a mail is always there. */
export function WaysIn({ me }: { readonly me: Me }) {
  const { data, error } = useQuery({ queryKey: ['credentials'], queryFn: () => ask(showCredentials, {}) })
  if (error) return <RefusalNote error={error} />
  if (!data) return null
  const { hasPassword, hasSecondFactor, passkeys, institutions } = data
  return (
    <>
      <Passkeys passkeys={passkeys} />
      <SecondFactor isSetUp={hasSecondFactor} hasPassword={hasPassword} />
      <Password me={me} hasPassword={hasPassword} />
      <Linked linked={institutions} />
    </>
  )
}

function Linked({ linked }: { readonly linked: readonly string[] }) {
  const t = useT()
  const institutions = useInstitutions().data?.institutions ?? []
  if (institutions.length === 0) return null
  const others = institutions.filter(({ providerId }) => !linked.includes(providerId))
  return (
    <section className={`${styles.link} card`}>
      <h2>{t('credentials.institution.title')}</h2>
      {institutions
        .filter(({ providerId }) => linked.includes(providerId))
        .map(({ providerId, name }) => (
          <p key={providerId}>{t('credentials.institution.linked', { name })}</p>
        ))}
      <GoToInstitution how="link" institutions={others} back="/account" failed="/account" />
    </section>
  )
}
