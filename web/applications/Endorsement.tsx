import type { ApplicationDetail } from '@famulus/contract'
import { ask, revokeEndorsementLink } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Applications.module.css'
import { AskSchool } from './AskSchool.tsx'
import type { Place } from './use-application.ts'

type Props = { readonly detail: ApplicationDetail; readonly place: Place }

const askable = ['draft', 'endorsement_returned', 'endorsement_requested', 'endorsed']

/** Whom the student asked to sign, and how to ask. A school that is a member has its own desk. */
export function Endorsement({ detail, place }: Props) {
  const t = useT()
  const { links, home, state } = detail
  const isAskable = askable.includes(state)
  if (!isAskable && links.length === 0) return null
  return (
    <section className={`${styles.part} card no-print`} aria-labelledby="endorsement">
      <h2 id="endorsement">{t('applications.endorsement.title')}</h2>
      <p>
        {t(home ? 'applications.endorsement.member' : 'applications.endorsement.what', {
          home: home?.name ?? '',
        })}
      </p>
      <ul className={styles.items}>
        {links.map((link) => (
          <li key={link.linkId}>
            <span>
              {link.email}
              <br />
              <small>{t(`letters.template.${link.template}`)}</small>
            </span>
            <span>
              <small>{t(`applications.link.${link.state}`, { until: link.expiresAt.slice(0, 10) })}</small>{' '}
              {link.state === 'open' ? <Revoke place={place} linkId={link.linkId} /> : null}
            </span>
          </li>
        ))}
      </ul>
      {isAskable ? <AskSchool detail={detail} place={place} /> : null}
    </section>
  )
}

function Revoke({
  place: { studentId, applicationId },
  linkId,
}: {
  readonly place: Place
  readonly linkId: string
}) {
  const t = useT()
  const queries = useQueryClient()
  const revoking = useMutation({
    mutationFn: () => ask(revokeEndorsementLink, { params: { studentId, applicationId, linkId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['application', applicationId] }),
  })
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={revoking.isPending}
        onClick={() => revoking.mutate()}
      >
        {t('applications.link.revoke')}
      </Button>
      {revoking.error ? <RefusalNote error={revoking.error} /> : null}
    </>
  )
}
