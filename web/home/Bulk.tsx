import { type ApplicationSummary, ask, endorseMany } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'
import { useRefusalText } from '../applications/refusal-text.ts'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Desk.module.css'

type Props = {
  readonly organisationId: string
  readonly applications: readonly ApplicationSummary[]
  readonly onDone: () => void
}

/** Several at once: first what would happen, with what is refused and why; then it is done, with what became of each. */
export function Bulk({ organisationId, applications, onDone }: Props) {
  const t = useT()
  const queries = useQueryClient()
  const trial = useEndorsing(organisationId, true)
  const doing = useEndorsing(organisationId, false)
  const names = new Map(
    applications.map((one) => [one.applicationId, `${one.student}, ${one.programme.name}`]),
  )
  const begin = () => {
    doing.reset()
    trial.mutate({ applications, names })
  }
  const carryOut = () =>
    doing.mutate(
      { applications, names },
      {
        onSuccess: () => {
          trial.reset()
          onDone()
          queries.invalidateQueries({ queryKey: ['queue'] })
        },
      },
    )
  const shown = doing.data ?? trial.data
  const error = trial.error ?? doing.error
  if (applications.length === 0 && !doing.data) return <p className="soft">{t('home.bulk.how')}</p>
  return (
    <section className={`${styles.bulk} card`} aria-labelledby="bulk">
      <h2 id="bulk">
        {t(doing.data ? 'home.bulk.done' : 'home.bulk.chosen', { count: applications.length })}
      </h2>
      {shown ? <Results {...shown} isDone={doing.data !== undefined} /> : null}
      <div className={styles.row}>
        {applications.length > 0 ? (
          <Button variant={trial.data ? 'default' : 'filled'} loading={trial.isPending} onClick={begin}>
            {t('home.bulk.preview')}
          </Button>
        ) : null}
        {trial.data ? (
          <Button loading={doing.isPending} onClick={carryOut}>
            {t('home.bulk.do')}
          </Button>
        ) : null}
      </div>
      {error ? <RefusalNote error={error} /> : null}
    </section>
  )
}

type Asked = {
  readonly applications: readonly ApplicationSummary[]
  readonly names: ReadonlyMap<string, string>
}

/** A result keeps the names of its rows: the list below may have changed by then. */
function useEndorsing(organisationId: string, isTrial: boolean) {
  return useMutation({
    mutationFn: async ({ applications, names }: Asked) => {
      const ids = applications.map(({ studentId, applicationId }) => ({ studentId, applicationId }))
      const { results } = await ask(
        endorseMany,
        { params: { organisationId }, json: { applications: ids, isTrial } },
        { key: crypto.randomUUID() },
      )
      return { results, names }
    },
  })
}

type ResultsProps = Awaited<ReturnType<ReturnType<typeof useEndorsing>['mutateAsync']>> & {
  readonly isDone: boolean
}

function Results({ results, names, isDone }: ResultsProps) {
  const t = useT()
  const sentence = useRefusalText({ completeness: null, tasks: [] })
  return (
    <ul className={styles.results} aria-live="polite">
      {results.map(({ applicationId, refusal }) => (
        <li key={applicationId} data-refused={refusal !== null}>
          <b>{names.get(applicationId)}</b>{' '}
          {refusal
            ? t('home.bulk.refused', { why: sentence(refusal) ?? refusal.refused })
            : t(isDone ? 'home.bulk.endorsed' : 'home.bulk.would')}
        </li>
      ))}
    </ul>
  )
}
