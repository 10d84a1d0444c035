import { ask, type Me, type OpenedInvitation, openInvitation, takeInvitation } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { ServerQueries } from '../accounts/ServerQueries.tsx'
import { useMe } from '../accounts/use-me.ts'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { forgetToken, tokenHere } from './kept-token.ts'
import styles from './Organisations.module.css'

/** Who invites to what; accepting needs an account with the address that was invited. */
export function InvitationPage() {
  const token = tokenHere(useLocation({ select: ({ hash }) => hash }))
  return (
    <div className="page">
      <ServerQueries>{token.length < 20 ? <NoLink /> : <Opened token={token} />}</ServerQueries>
    </div>
  )
}

function NoLink() {
  const t = useT()
  return (
    <>
      <PageHeading title={t('organisations.invitation.title')}>
        {t('organisations.invitation.none')}
      </PageHeading>
      <p>{t('organisations.invitation.none-what')}</p>
    </>
  )
}

function Opened({ token }: { readonly token: string }) {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => ask(openInvitation, { json: { token } }, { signal }),
    // Once it is accepted the link is used up, which is no news to whoever did it.
    staleTime: Number.POSITIVE_INFINITY,
  })
  const me = useMe()
  const title = t('organisations.invitation.title')
  if (error)
    return (
      <>
        <PageHeading title={title}>{title}</PageHeading>
        <RefusalNote error={error} />
      </>
    )
  if (!data || !me.data) return <PageSkeleton />
  return (
    <>
      <PageHeading title={title}>{t('organisations.invitation.lead', data)}</PageHeading>
      <p>{t('organisations.invitation.what', data)}</p>
      {me.data.me ? (
        <Accept token={token} invitation={data} me={me.data.me} />
      ) : (
        <SignInFirst to={data.email} />
      )}
    </>
  )
}

function SignInFirst({ to }: { readonly to: string }) {
  const t = useT()
  return (
    <>
      <p>{t('organisations.invitation.sign-in', { email: to })}</p>
      <p>
        <a href="/sign-in?next=/invitations">{t('api.to-sign-in')}</a>
      </p>
    </>
  )
}

type Props = { readonly token: string; readonly invitation: OpenedInvitation; readonly me: Me }

function Accept({ token, invitation, me }: Props) {
  const t = useT()
  const queries = useQueryClient()
  const accepting = useMutation({
    mutationFn: () => ask(takeInvitation, { json: { token } }),
    onSuccess: () => {
      forgetToken()
      return queries.invalidateQueries({ queryKey: ['me'] })
    },
  })
  const { organisation, kind, role } = invitation
  if (accepting.data) {
    const { organisationId } = accepting.data
    const hasDesk = kind === 'host' || kind === 'home'
    return (
      <div className={styles.done} role="status">
        <p>{t('organisations.invitation.accepted', { organisation })}</p>
        {hasDesk ? <a href={`/${kind}/${organisationId}`}>{t('organisations.to-desk')}</a> : null}
        {role === 'admin' ? (
          <a href={`/organisations/${organisationId}/members`}>{t('organisations.members.title')}</a>
        ) : null}
      </div>
    )
  }
  return (
    <>
      <p className="soft">{t('organisations.invitation.as', { email: me.email })}</p>
      <Button onClick={() => accepting.mutate()} loading={accepting.isPending}>
        {t('organisations.invitation.accept')}
      </Button>
      {accepting.error ? <RefusalNote error={accepting.error} /> : null}
    </>
  )
}
