import { type ApplicationDetail, ask, changeHealthConsent } from '@famulus/contract'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useT } from '../app/language.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import styles from './Applications.module.css'

/** Whether the host may read what tells of health, for as long as it has the application: to be taken back at any time. */
export function HealthConsent({ detail }: { readonly detail: ApplicationDetail }) {
  const t = useT()
  const queries = useQueryClient()
  const { studentId, applicationId, isHealthShared, healthWithdrawnAt } = detail
  const changing = useMutation({
    mutationFn: (isGiven: boolean) =>
      ask(changeHealthConsent, { params: { studentId, applicationId }, json: { isGiven } }),
    onSuccess: () => queries.invalidateQueries(),
  })
  if (detail.submittedAt === null || detail.host === null) return null
  const state = healthWithdrawnAt === null ? (isHealthShared ? 'given' : 'papers-only') : 'withdrawn'
  return (
    <section className={`${styles.part} card no-print`} aria-labelledby="health-consent">
      <h2 id="health-consent">{t('health-consent.title')}</h2>
      <p>
        {t(`health-consent.${state}`, {
          host: detail.host.name,
          at: healthWithdrawnAt === null ? 0 : Date.parse(healthWithdrawnAt),
        })}
      </p>
      <div className={styles.row}>
        {state === 'withdrawn' ? null : (
          <Button variant="default" loading={changing.isPending} onClick={() => changing.mutate(false)}>
            {t('health-consent.withdraw')}
          </Button>
        )}
        {state === 'given' ? null : (
          <Button variant="default" loading={changing.isPending} onClick={() => changing.mutate(true)}>
            {t('health-consent.give')}
          </Button>
        )}
      </div>
      {changing.error ? <RefusalNote error={changing.error} /> : null}
    </section>
  )
}
