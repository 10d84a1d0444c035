import { type ApplicationDetail, ask, tickTask } from '@famulus/contract'
import { Checkbox } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'
import applicationStyles from '../applications/Applications.module.css'
import type { Place } from '../applications/use-application.ts'
import { RefusalNote } from '../parts/RefusalNote.tsx'

type Props = {
  readonly detail: ApplicationDetail
  readonly place: Place & { readonly organisationId: string }
}

/** What has to be done before the host confirms; the host ticks it. */
export function TickTasks({ detail: { tasks }, place }: Props) {
  const t = useT()
  const queries = useQueryClient()
  const { studentId, applicationId, organisationId } = place
  const ticking = useMutation({
    mutationFn: ({ task, isDone }: { readonly task: string; readonly isDone: boolean }) =>
      ask(tickTask, { params: { studentId, applicationId }, json: { organisationId, task, isDone } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['application', applicationId] }),
  })
  if (tasks.length === 0) return null
  const open = tasks.filter(({ doneAt }) => doneAt === null).length
  return (
    <section className={`${applicationStyles.part} card`} aria-labelledby="tasks">
      <h2 id="tasks">{t('host.tasks.title', { open, total: tasks.length })}</h2>
      {tasks.map(({ id, says, doneAt }) => (
        <Checkbox
          key={id}
          my="xs"
          label={<span lang="en">{says}</span>}
          checked={doneAt !== null}
          disabled={ticking.isPending}
          onChange={({ currentTarget }) => ticking.mutate({ task: id, isDone: currentTarget.checked })}
        />
      ))}
      {ticking.error ? <RefusalNote error={ticking.error} /> : null}
    </section>
  )
}
