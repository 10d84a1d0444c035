import type { DeletionPreview } from '@famulus/contract'
import { useT } from '../app/language.tsx'

/** What goes at once, what the others keep and for how long, and what stays for good without a name. */
export function WhatIsDeleted({ preview }: { readonly preview: DeletionPreview }) {
  const t = useT()
  const { documents, stays, drafts, reports, shown, keptDays } = preview
  return (
    <>
      <h3>{t('personal-data.gone.title')}</h3>
      <ul>
        <li>{t('personal-data.gone.account')}</li>
        {documents > 0 ? <li>{t('personal-data.gone.documents', { count: documents })}</li> : null}
        {stays > 0 ? <li>{t('personal-data.gone.stays', { count: stays })}</li> : null}
        {drafts > 0 ? <li>{t('personal-data.gone.drafts', { count: drafts })}</li> : null}
        <li>{t('personal-data.gone.health')}</li>
      </ul>
      {shown.length > 0 ? (
        <>
          <h3>{t('personal-data.kept.title', { days: keptDays })}</h3>
          <p>{t('personal-data.kept.why', { count: shown.length })}</p>
          <ul>
            {shown.map(({ programmeId, host }) => (
              <li key={`${programmeId} ${host}`}>{host ?? programmeId}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>{t('personal-data.nameless.title')}</h3>
      <ul>
        {shown.length > 0 ? <li>{t('personal-data.nameless.journal')}</li> : null}
        {reports > 0 ? <li>{t('personal-data.nameless.reports', { count: reports })}</li> : null}
        <li>{t('personal-data.nameless.backups')}</li>
      </ul>
    </>
  )
}
