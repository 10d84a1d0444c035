import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'

export function MoneyPage() {
  const t = useT()
  return (
    <div className="page">
      <PageHeading title={t('shell.page.money')}>{t('shell.page.money')}</PageHeading>
    </div>
  )
}
