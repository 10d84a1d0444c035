import { ask, changeSchoolSettings, showSchoolSettings } from '@famulus/contract'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Desk.module.css'
import { DeskRefusal } from './DeskRefusal.tsx'

type Props = { readonly organisationId: string }

/** How a school endorses: so far, how often. */
export function Settings({ organisationId }: Props) {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: ['school-settings', organisationId],
    queryFn: ({ signal }) => ask(showSchoolSettings, { params: { organisationId } }, { signal }),
  })
  if (error) return <DeskRefusal error={error} />
  if (!data) return <PageSkeleton />
  return (
    <>
      <PageHeading title={t('home.view.settings')}>
        {t('home.settings.lead', { most: data.mostEndorsements ?? 0 })}
      </PageHeading>
      {data.mayChange ? (
        <LimitForm organisationId={organisationId} most={data.mostEndorsements} />
      ) : (
        <p>{t('home.settings.admins')}</p>
      )}
    </>
  )
}

function LimitForm({ organisationId, most }: Props & { readonly most: number | null }) {
  const t = useT()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(most === null ? '' : String(most))
  const saving = useMutation({
    mutationFn: () =>
      ask(changeSchoolSettings, {
        params: { organisationId },
        json: { mostEndorsements: typed === '' ? null : Number(typed) },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['school-settings'] }),
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <form className={`${styles.form} card`} onSubmit={save}>
      <TextInput
        label={t('home.settings.most')}
        description={t('home.settings.most-what')}
        type="number"
        min={1}
        max={100}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button type="submit" loading={saving.isPending}>
        {t('home.settings.save')}
      </Button>
      <p aria-live="polite">{saving.isSuccess ? t('home.settings.saved') : ''}</p>
      {saving.error ? <RefusalNote error={saving.error} /> : null}
    </form>
  )
}
