import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'

export function PlanPage() {
  const t = useT()
  return (
    <div className="page">
      <PageHeading title={t('shell.page.plan')}>{t('shell.page.plan')}</PageHeading>
    </div>
  )
}
