import { loadLanguage } from '@famulus/messages/speaking'
import { UnstyledButton } from '@mantine/core'
import { lazy, Suspense, useCallback, useState } from 'react'
import { chosenLanguage, useT } from './language.tsx'
import styles from './TopBar.module.css'

const PersonMenu = lazy(async () => {
  const [{ PersonMenu }] = await Promise.all([
    import('../accounts/PersonMenu.tsx'),
    loadLanguage(chosenLanguage()),
  ])
  return { default: PersonMenu }
})

/** Opens the menu of whoever is signed in, and loads it only then. */
export function PersonButton() {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  return (
    <span className={styles.person}>
      <UnstyledButton
        className={`${styles.ghost} ${styles.face}`}
        aria-label={t('shell.person')}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      <Suspense>{isOpen ? <PersonMenu close={close} /> : null}</Suspense>
    </span>
  )
}
