import { registerSW } from 'virtual:pwa-register'
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useT } from './language.tsx'
import styles from './UpdateNotice.module.css'

/** The page works offline from the second visit on; a new version waits until it is wanted. */
export function UpdateNotice() {
  const t = useT()
  const [update, setUpdate] = useState<() => void>()
  useEffect(() => {
    const refresh = registerSW({ onNeedRefresh: () => setUpdate(() => () => refresh(true)) })
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
