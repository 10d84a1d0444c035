import { ask, inviteMember, type Member } from '@famulus/contract'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Organisations.module.css'

type Role = Member['role']
type Props = {
  readonly organisationId: string
  /** Nobody administers it yet: whoever comes first does. */
  readonly isFirst?: boolean
}

/** Sends an invitation by mail, in the language of whoever sends it. */
export function InviteForm({ organisationId, isFirst = false }: Props) {
  const { t, language } = useLanguage()
  const queries = useQueryClient()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>(isFirst ? 'admin' : 'member')
  const inviting = useMutation({
    mutationFn: () =>
      ask(inviteMember, { params: { organisationId }, json: { email: email.trim(), role, language } }),
    onSuccess: () => {
      setEmail('')
      return queries.invalidateQueries({ queryKey: ['members', organisationId] })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    inviting.mutate()
  }
  return (
    <form onSubmit={send}>
      <div className={styles.row}>
        <TextInput
          label={t(isFirst ? 'organisations.invite.first' : 'organisations.invite.email')}
          type="email"
          required
          maxLength={254}
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        {isFirst ? null : (
          <RoleSelect role={role} onChange={setRole} label={t('organisations.invite.role')} />
        )}
        <Button type="submit" loading={inviting.isPending}>
          {t('organisations.invite.send')}
        </Button>
      </div>
      <p aria-live="polite">{inviting.isSuccess ? t('organisations.invite.sent') : ''}</p>
      {inviting.error ? <RefusalNote error={inviting.error} /> : null}
    </form>
  )
}

type RoleProps = {
  readonly role: Role
  readonly label: string
  readonly disabled?: boolean
  readonly onChange: (role: Role) => void
}

export function RoleSelect({ role, label, disabled = false, onChange }: RoleProps) {
  const { t } = useLanguage()
  return (
    <NativeSelect
      label={label}
      value={role}
      disabled={disabled}
      data={(['member', 'admin'] as const).map((one) => ({
        value: one,
        label: t(`organisations.role.${one}`),
      }))}
      onChange={({ currentTarget }) => onChange(currentTarget.value === 'admin' ? 'admin' : 'member')}
    />
  )
}
