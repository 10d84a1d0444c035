import { Link } from '@tanstack/react-router'
import { useT } from './language.tsx'
import { PageHeading } from './PageHeading.tsx'

export function NotFoundPage() {
  const t = useT()
  return (
    <div className="page">
      <PageHeading title={t('shell.not-found.title')}>{t('shell.not-found.title')}</PageHeading>
      <p>{t('shell.not-found.what')}</p>
      <Link to="/">{t('shell.page.where')}</Link>
    </div>
  )
}
