import { ask, deleteView, listViews, type SavedView, saveView } from '@famulus/contract'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Host.module.css'

type Props = {
  readonly organisationId: string
  /** What the queue is filtered by now. */
  readonly state: string
  readonly search: string
  /** A view is opened that searches for this name. */
  readonly onOpen: (search: string) => void
}

/** Filters that one comes back to, by a name of one's own. */
export function SavedViews({ organisationId, state, search, onOpen }: Props) {
  const t = useT()
  const queries = useQueryClient()
  const queryKey = ['views', organisationId]
  const onSuccess = () => queries.invalidateQueries({ queryKey })
  const { data } = useQuery({ queryKey, queryFn: () => ask(listViews, { params: { organisationId } }) })
  const [name, setName] = useState('')
  const saving = useMutation({
    mutationFn: () => ask(saveView, { params: { organisationId }, json: { name, state, search } }),
    onSuccess: async () => {
      setName('')
      await onSuccess()
    },
  })
  const deleting = useMutation({
    mutationFn: (viewId: string) => ask(deleteView, { params: { organisationId, viewId } }),
    onSuccess,
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  const error = saving.error ?? deleting.error
  return (
    <details className={styles.views}>
      <summary>{t('host.views.title', { count: data?.views.length ?? 0 })}</summary>
      <ul className={styles.rules}>
        {data?.views.map((view) => (
          <li key={view.viewId} className={styles.view}>
            <ViewLink view={view} organisationId={organisationId} onOpen={onOpen} />
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('host.views.delete', { name: view.name })}
              onClick={() => deleting.mutate(view.viewId)}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <form className={styles.links} onSubmit={save}>
        <TextInput
          label={t('host.views.name')}
          value={name}
          maxLength={100}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ''} loading={saving.isPending}>
          {t('host.views.save')}
        </Button>
      </form>
      {error ? <RefusalNote error={error} /> : null}
    </details>
  )
}

type LinkProps = Pick<Props, 'organisationId' | 'onOpen'> & { readonly view: SavedView }

const ViewLink = ({ view, organisationId, onOpen }: LinkProps) => (
  <Link
    to="/host/$organisationId"
    params={{ organisationId }}
    onClick={() => onOpen(view.search)}
    search={{ state: view.state || 'all', ...(view.search ? { search: view.search } : {}) }}
  >
    {view.name}
  </Link>
)
