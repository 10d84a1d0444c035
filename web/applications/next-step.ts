import type { ApplicationSummary } from '@famulus/contract'
import { formatInstant, type Language, type Translate } from '@famulus/messages/speaking'

/** What has to happen next with an application, and until when, for whoever applied. */
export function nextStep(
  { state, due, host, home }: Pick<ApplicationSummary, 'state' | 'due' | 'host' | 'home'>,
  t: Translate,
  language: Language,
): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return t(`applications.next.${state}`, {
    due: due === null ? 'none' : formatInstant(Date.parse(due), language, zone),
    host: host?.name ?? 'none',
    home: home?.name ?? 'none',
  })
}
