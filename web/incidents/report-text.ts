import type { Incident } from '@famulus/domain/incidents'
import type { Translate } from '@famulus/messages/speaking'

/** A report as a text to send by oneself, where the school has no desk here. */
export function reportText(incident: Incident, host: string, t: Translate): string {
  const parts = [
    [t('incidents.kind'), t(`incidents.kind.${incident.kind}`)],
    [t('incidents.urgency'), t(`incidents.urgency.${incident.urgency}`)],
    [t('incidents.where'), host],
    [t('incidents.on'), incident.on],
    [t('incidents.told'), incident.told],
    [t('incidents.done'), incident.done],
    [t('incidents.wish'), incident.wish],
  ]
  const lines = parts.filter(([, said]) => said !== '').map(([label, said]) => `${label}\n${said}\n`)
  return `${t('incidents.file-title')}\n\n${lines.join('\n')}`
}
