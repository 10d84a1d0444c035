import type { Assessment } from '@famulus/domain/programmes'
import type { Session } from '../session/index.ts'

/** The programme's own status with the year it is from: never hidden behind the rules. */
export function statusText(
  { assessment: { standing } }: { readonly assessment: Pick<Assessment, 'standing'> },
  { t }: Session,
): string {
  const state = t(`answers.status.${standing.state}`)
  if (standing.asOf !== undefined) return t('answers.status.as-of', { state, year: String(standing.asOf) })
  return standing.state === 'unknown' ? state : t('answers.status.no-year', { state })
}
