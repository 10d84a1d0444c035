import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useT } from './language.tsx'
import styles from './UpdateNotice.module.css'

/** Milliseconds after which the first page is done with what it needs itself. */
const WHEN_QUIET = 4000

/** The page works offline from the second visit on; a new version waits until it is wanted. */
export function UpdateNotice() {
  const t = useT()
  const [update, setUpdate] = useState<() => void>()
  useEffect(() => {
    const timer = setTimeout(async () => {
      // A line that is cut just now is no reason to fail: the next visit registers it.
      const pwa = await import('virtual:pwa-register').catch(() => undefined)
      const refresh = pwa?.registerSW({ onNeedRefresh: () => setUpdate(() => () => refresh?.(true)) })
    }, WHEN_QUIET)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" className={update ? `${styles.notice} card no-print` : 'visually-hidden'}>
      {update ? (
        <>
          {t('shell.update.there')} <Button onClick={update}>{t('shell.update.take')}</Button>
        </>
      ) : null}
    </div>
  )
}
