import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'

export function ProfilePage() {
  const t = useT()
  return (
    <div className="page">
      <PageHeading title={t('shell.page.profile')}>{t('shell.page.profile')}</PageHeading>
    </div>
  )
}
