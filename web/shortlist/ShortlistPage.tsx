import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'

export function ShortlistPage() {
  const t = useT()
  return (
    <div className="page">
      <PageHeading title={t('shell.page.shortlist')}>{t('shell.page.shortlist')}</PageHeading>
    </div>
  )
}
