import { ask, listMembers, type Output, takeInvitationBack } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useLanguage, useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { InviteForm } from './InviteForm.tsx'
import { MemberRow } from './MemberRow.tsx'
import styles from './Organisations.module.css'

/** Who belongs to an organisation, for whoever administers it. */
export function MembersPage() {
  const t = useT()
  const { organisationId } = useParams({ from: '/organisations/$organisationId/members' })
  return (
    <SignedIn title={t('organisations.members.title')}>
      {(me) => <Members organisationId={organisationId} ownId={me.personId} />}
    </SignedIn>
  )
}

function Members({ organisationId, ownId }: { readonly organisationId: string; readonly ownId: string }) {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: ['members', organisationId],
    queryFn: ({ signal }) => ask(listMembers, { params: { organisationId } }, { signal }),
  })
  const title = t('organisations.members.title')
  if (!data)
    return error ? (
      <>
        <PageHeading title={title}>{title}</PageHeading>
        <RefusalNote error={error} />
      </>
    ) : (
      <PageSkeleton />
    )
  return (
    <>
      <PageHeading title={title}>
        {t('organisations.members.lead', { name: data.name, count: data.members.length })}
      </PageHeading>
      <p className="soft">{t('organisations.members.what')}</p>
      <ul className={styles.list}>
        {data.members.map((member) => (
          <li key={member.personId} className={`${styles.one} card`}>
            <MemberRow member={member} organisationId={organisationId} isOwn={member.personId === ownId} />
          </li>
        ))}
        {data.invitations.map((invitation) => (
          <li key={invitation.invitationId} className={`${styles.one} card`}>
            <Invited invitation={invitation} organisationId={organisationId} />
          </li>
        ))}
      </ul>
      <section className={`${styles.form} card`}>
        <h2>{t('organisations.invite.title')}</h2>
        <InviteForm organisationId={organisationId} />
      </section>
    </>
  )
}

type Invitation = Output<typeof listMembers>['invitations'][number]
type Props = { readonly invitation: Invitation; readonly organisationId: string }

function Invited({ invitation: { invitationId, email, role, expiresAt }, organisationId }: Props) {
  const { t } = useLanguage()
  const queries = useQueryClient()
  const taking = useMutation({
    mutationFn: () => ask(takeInvitationBack, { params: { organisationId, invitationId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['members', organisationId] }),
  })
  return (
    <div className={styles.person}>
      <span className={styles.who}>
        <b>{email}</b>
        <small className="soft">
          {t('organisations.members.invited', {
            role: t(`organisations.role.${role}`),
            until: expiresAt.slice(0, 10),
          })}
        </small>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        loading={taking.isPending}
        aria-label={t('organisations.members.take-back-whose', { email })}
        onClick={() => taking.mutate()}
      >
        {t('organisations.members.take-back')}
      </Button>
      {taking.error ? <RefusalNote error={taking.error} /> : null}
    </div>
  )
}
