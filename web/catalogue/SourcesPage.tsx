import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'

export function SourcesPage() {
  const t = useT()
  return (
    <div className="page">
      <PageHeading title={t('shell.page.sources')}>{t('shell.page.sources')}</PageHeading>
    </div>
  )
}
