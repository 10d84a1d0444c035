import { UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { Link, useRouterState } from '@tanstack/react-router'
import { students, useProfile } from '../profile/student-store.ts'
import { Logo } from './Logo.tsx'
import { useLanguage } from './language.tsx'
import { PersonButton } from './PersonButton.tsx'
import styles from './TopBar.module.css'

const pages = [
  { to: '/', code: 'where' },
  { to: '/shortlist', code: 'shortlist' },
  { to: '/plan', code: 'plan' },
  { to: '/money', code: 'money' },
  { to: '/applications', code: 'applications' },
  { to: '/stays', code: 'logbook' },
  { to: '/profile', code: 'profile' },
  { to: '/sources', code: 'sources' },
] as const

/** The pages that keep all they are told on the device; the others have to do with an account. */
const onDevice = /^\/($|(programmes|shortlist|plan|money|profile|sources|systems)(\/|$))/

export function TopBar() {
  const { t } = useLanguage()
  const isOnDevice = useRouterState({ select: ({ location }) => onDevice.test(location.pathname) })
  const { shortlist = [] } = useProfile(students)
  return (
    <header className={`${styles.top} no-print`}>
      <Link to="/" className={styles.brand} aria-label={t('shell.home')}>
        <Logo /> <b>Famulus</b>
      </Link>
      <nav className={styles.pages} aria-label={t('shell.pages')}>
        {pages.map(({ to, code }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            className={styles.page}
          >
            {t(`shell.page.${code}`)}
            {code === 'shortlist' && shortlist.length > 0 ? <i>{shortlist.length}</i> : null}
          </Link>
        ))}
      </nav>
      {isOnDevice ? (
        <span className={styles.local}>{t(students.isKept ? 'shell.local' : 'shell.not-kept')}</span>
      ) : null}
      <PersonButton />
      <LanguageButton />
      <SchemeButton />
    </header>
  )
}

function LanguageButton() {
  const { t, language, speak } = useLanguage()
  const other = language === 'de' ? 'en' : 'de'
  return (
    <UnstyledButton
      className={styles.ghost}
      lang={other}
      onClick={() => speak(other)}
      aria-label={t('shell.other-language')}
    >
      {other.toUpperCase()}
    </UnstyledButton>
  )
}

function SchemeButton() {
  const { t } = useLanguage()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme()
  const other = scheme === 'dark' ? 'light' : 'dark'
  return (
    <UnstyledButton
      className={styles.ghost}
      onClick={() => setColorScheme(other)}
      aria-label={t(`shell.to-${other}`)}
    >
      <span aria-hidden>◐</span>
    </UnstyledButton>
  )
}
