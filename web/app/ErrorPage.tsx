import { Button } from '@mantine/core'
import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { useLayoutEffect } from 'react'
import { takeOver } from '../ahead/take-over.ts'
import { useT } from './language.tsx'
import { PageHeading } from './PageHeading.tsx'

/** Something we did not foresee. The profile is saved with every change, so nothing of it is lost. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useT()
  useLayoutEffect(takeOver, [])
  return (
    <div className="page">
      <PageHeading title={t('shell.error.title')}>{t('shell.error.title')}</PageHeading>
      <p>{t(navigator.onLine ? 'shell.error.what' : 'shell.error.offline')}</p>
      <p>
        <Button onClick={reset}>{t('shell.error.again')}</Button> <Link to="/">{t('shell.page.where')}</Link>
      </p>
      <details>
        <summary>{t('shell.error.details')}</summary>
        <pre>{error instanceof Error ? error.message : String(error)}</pre>
      </details>
    </div>
  )
}
