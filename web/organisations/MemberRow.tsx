import { ask, changeRole, endMembership, type Member } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { RoleSelect } from './InviteForm.tsx'
import styles from './Organisations.module.css'

type Props = { readonly member: Member; readonly organisationId: string; readonly isOwn: boolean }

/** A member, what they may do, and the way out, which is asked for twice. */
export function MemberRow({ member: { personId, name, email, role }, organisationId, isOwn }: Props) {
  const t = useT()
  const queries = useQueryClient()
  const [isSure, setSure] = useState(false)
  const params = { organisationId, personId }
  const onSettled = () => queries.invalidateQueries({ queryKey: ['members', organisationId] })
  const changing = useMutation({
    mutationFn: (to: Member['role']) => ask(changeRole, { params, json: { role: to } }),
    onSettled,
  })
  const removing = useMutation({ mutationFn: () => ask(endMembership, { params }), onSettled })
  const error = changing.error ?? removing.error
  return (
    <>
      <div className={styles.person}>
        <span className={styles.who}>
          <b>{t('organisations.members.name', { name: name || email, own: String(isOwn) })}</b>
          {name ? <small className="soft">{email}</small> : null}
        </span>
        <div className={styles.row}>
          <RoleSelect
            role={role}
            label={t('organisations.members.role', { name: name || email })}
            disabled={changing.isPending}
            onChange={(to) => changing.mutate(to)}
          />
          <Button
            variant="default"
            loading={removing.isPending}
            aria-label={t(
              isSure ? 'organisations.members.sure-whose' : 'organisations.members.remove-whose',
              {
                name: name || email,
              },
            )}
            onClick={() => (isSure ? removing.mutate() : setSure(true))}
          >
            {t(isSure ? 'organisations.members.sure' : 'organisations.members.remove')}
          </Button>
        </div>
      </div>
      {error ? <RefusalNote error={error} /> : null}
    </>
  )
}
