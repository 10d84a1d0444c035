import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'

export function ProgrammePage() {
  const t = useT()
  return (
    <div className="page">
      <PageHeading title={t('shell.page.where')}>{t('shell.page.where')}</PageHeading>
    </div>
  )
}
