import type { ApplicationSummary } from '@famulus/contract'
import type { Translate } from '@famulus/messages/speaking'

/** How an application is called: by its student, or by its code word where that is held back. */
export const nameIn = ({ student, isBlind }: ApplicationSummary, t: Translate): string =>
  isBlind ? t('host.blind.application', { code: student }) : student
