import { ask, revealStudent } from '@famulus/contract'
import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import applicationStyles from '../applications/Applications.module.css'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import type { HostPlace } from './place.ts'

const heldBack = ['person', 'papers', 'letters', 'messages', 'health'] as const
/** As the server demands. */
const [shortest, longest] = [10, 500]

/** What of a blind application is held back, and the two ways in which it opens. */
export function Blind({ place }: { readonly place: HostPlace }) {
  const t = useT()
  const [isAsking, setAsking] = useState(false)
  return (
    <section className={`${applicationStyles.part} card`} aria-labelledby="blind">
      <h2 id="blind">{t('host.blind.title')}</h2>
      <p>{t('host.blind.opens')}</p>
      <p>{t('host.blind.held-back')}</p>
      <ul>
        {heldBack.map((one) => (
          <li key={one}>{t(`host.blind.held-back.${one}`)}</li>
        ))}
      </ul>
      <p className="soft">{t('host.blind.texts')}</p>
      {isAsking ? (
        <Reveal place={place} onCancel={() => setAsking(false)} />
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('host.blind.reveal')}
        </Button>
      )}
    </section>
  )
}

type RevealProps = { readonly place: HostPlace; readonly onCancel: () => void }

function Reveal({ place: { studentId, applicationId, organisationId }, onCancel }: RevealProps) {
  const t = useT()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [key, setKey] = useState(() => crypto.randomUUID())
  const revealing = useMutation({
    mutationFn: () =>
      ask(
        revealStudent,
        { params: { studentId, applicationId }, json: { organisationId, reason: reason.trim() } },
        { key },
      ),
    // Everything of the application was shown without its student until now.
    onSuccess: () => queries.invalidateQueries(),
  })
  const reveal = (event: FormEvent) => {
    event.preventDefault()
    revealing.mutate()
  }
  return (
    <div role="alertdialog" aria-label={t('host.blind.reveal')} className={applicationStyles.form}>
      <form className={applicationStyles.form} onSubmit={reveal}>
        <p>{t('host.blind.follows')}</p>
        <Textarea
          label={t('host.blind.reason')}
          value={reason}
          autosize
          minRows={2}
          maxLength={longest}
          autoFocus
          onChange={({ currentTarget }) => {
            setReason(currentTarget.value)
            setKey(crypto.randomUUID())
          }}
        />
        <Button type="submit" disabled={reason.trim().length < shortest} loading={revealing.isPending}>
          {t('host.blind.reveal-now')}
        </Button>
        {reason.trim().length < shortest ? (
          <p className={applicationStyles.why}>{t('host.blind.reason-short', { shortest })}</p>
        ) : null}
        <Button variant="subtle" onClick={onCancel}>
          {t('host.blind.cancel')}
        </Button>
        {revealing.error ? <RefusalNote error={revealing.error} /> : null}
      </form>
    </div>
  )
}
