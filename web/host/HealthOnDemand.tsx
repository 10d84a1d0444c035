import { type ApplicationDetail, ask, readHealth } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'
import applicationStyles from '../applications/Applications.module.css'
import type { Place } from '../applications/use-application.ts'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { HealthTable } from './HealthTable.tsx'

type Props = {
  readonly detail: ApplicationDetail
  readonly place: Place & { readonly organisationId: string }
}

/** What tells of health is not shown with the rest: whoever reads it says so by pressing, and the student sees it. */
export function HealthOnDemand({ detail, place }: Props) {
  const t = useT()
  const queries = useQueryClient()
  const { studentId, applicationId, organisationId } = place
  const reading = useMutation({
    mutationFn: () => ask(readHealth, { params: { studentId, applicationId }, json: { organisationId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['application', applicationId] }),
  })
  return (
    <section className={`${applicationStyles.part} card no-print`} aria-labelledby="health">
      <h2 id="health">{t('host.health.title')}</h2>
      {detail.isHealthShared ? (
        <>
          <p>{t('host.health.what')}</p>
          <Button variant="default" loading={reading.isPending} onClick={() => reading.mutate()}>
            {t('host.health.read')}
          </Button>
          {reading.data ? <HealthTable health={reading.data.health} /> : null}
          {reading.error ? <RefusalNote error={reading.error} /> : null}
        </>
      ) : (
        <p>
          {detail.healthWithdrawnAt === null
            ? t('host.health.not-shared')
            : t('health-consent.for-host', { at: Date.parse(detail.healthWithdrawnAt) })}
        </p>
      )}
    </section>
  )
}
