import { ask, type ListedOrganisation, listAllOrganisations } from '@famulus/contract'
import { useQuery } from '@tanstack/react-query'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { OtherProgramme } from '../programmes/OtherProgramme.tsx'
import { GiveProgramme } from './GiveProgramme.tsx'
import { InviteForm } from './InviteForm.tsx'
import { NewOrganisation } from './NewOrganisation.tsx'
import styles from './Organisations.module.css'

/** Every organisation, for whoever administers the site: they make one and invite its first administrator. */
export function OrganisationsPage() {
  const t = useT()
  return <SignedIn title={t('organisations.site.title')}>{() => <All />}</SignedIn>
}

function All() {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: ['all-organisations'],
    queryFn: ({ signal }) => ask(listAllOrganisations, {}, { signal }),
  })
  const title = t('organisations.site.title')
  if (!data)
    return error ? (
      <>
        <PageHeading title={title}>{title}</PageHeading>
        <RefusalNote error={error} />
      </>
    ) : (
      <PageSkeleton />
    )
  const shown = data.organisations.filter(({ kind }) => kind !== 'site')
  return (
    <>
      <PageHeading title={title}>{t('organisations.site.lead', { count: shown.length })}</PageHeading>
      <NewOrganisation />
      <ul className={styles.list}>
        {shown.map((organisation) => (
          <li key={organisation.organisationId} className={`${styles.one} card`}>
            <One organisation={organisation} />
          </li>
        ))}
      </ul>
    </>
  )
}

function One({ organisation }: { readonly organisation: ListedOrganisation }) {
  const t = useT()
  const { organisationId, kind, name, institution, domains, members, hasAdmin, programmes } = organisation
  return (
    <>
      <h2>{name}</h2>
      <small className="soft">
        {t('organisations.site.facts', {
          kind: t(`accounts.role.${kind}`),
          members,
          domain: domains[0] ?? 'none',
        })}
        {institution && institution !== name ? `, ${institution}` : ''}
      </small>
      {programmes.length > 0 ? (
        <ul>
          {programmes.map((id) => (
            <li key={id}>
              <OtherProgramme id={id} />
            </li>
          ))}
        </ul>
      ) : null}
      {hasAdmin ? null : <InviteForm organisationId={organisationId} isFirst />}
      {kind === 'host' ? <GiveProgramme organisationId={organisationId} host={name} /> : null}
    </>
  )
}
