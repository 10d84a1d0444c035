import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useT } from './language.tsx'
import { PageHeading } from './PageHeading.tsx'

/** Something we did not foresee. The profile is saved with every change, so nothing of it is lost. */
export function ErrorPage({ error, reset }: { readonly error: Error; readonly reset?: () => void }) {
  const t = useT()
  return (
    <div className="page">
      <PageHeading title={t('shell.error.title')}>{t('shell.error.title')}</PageHeading>
      <p>{t(navigator.onLine ? 'shell.error.what' : 'shell.error.offline')}</p>
      <p>
        <Button onClick={() => (reset ? reset() : location.reload())}>{t('shell.error.again')}</Button>{' '}
        <Link to="/">{t('shell.page.where')}</Link>
      </p>
      <details>
        <summary>{t('shell.error.details')}</summary>
        <pre>{error.message}</pre>
      </details>
    </div>
  )
}
