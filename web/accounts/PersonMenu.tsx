import { type Me, Unreachable } from '@famulus/contract'
import { UnstyledButton } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useT } from '../app/language.tsx'
import styles from './PersonMenu.module.css'
import { ServerQueries } from './ServerQueries.tsx'
import { signOut } from './sign-out.ts'
import { useMe } from './use-me.ts'

type Props = { readonly close: () => void }

/** Who is signed in, and the pages that are theirs alone. Only asked for when it is opened: the bar asks no server. */
export function PersonMenu({ close }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close()
    const onPress = ({ target }: PointerEvent) => {
      // The button that opened it is beside it, and closes it by itself.
      if (target instanceof Node && !box.current?.parentElement?.contains(target)) close()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [close])
  return (
    <div ref={box} className={`${styles.menu} card`}>
      <ServerQueries>
        <Content close={close} />
      </ServerQueries>
    </div>
  )
}

function Content({ close }: Props) {
  const t = useT()
  const { data, error } = useMe()
  const href = useLocation({ select: (location) => location.href })
  if (error)
    return <p role="alert">{t(error instanceof Unreachable ? 'api.unreachable' : 'person.unknown')}</p>
  if (!data) return <p className="soft">{t('shell.loading')}</p>
  if (data.me) return <Pages me={data.me} close={close} />
  return (
    <>
      <p>{t('person.nobody')}</p>
      <a href={`/sign-in?next=${encodeURIComponent(href)}`}>{t('api.to-sign-in')}</a>
    </>
  )
}

function Pages({ me, close }: { readonly me: Me } & Props) {
  const t = useT()
  const desks = me.organisations.filter(({ kind }) => kind === 'home' || kind === 'host')
  return (
    <>
      <p>
        <b>{me.name || me.email}</b>
        {me.name ? <small>{me.email}</small> : null}
      </p>
      <nav aria-label={t('person.pages')}>
        <Link to="/account" onClick={close}>
          {t('accounts.account.title')}
        </Link>
        <Link to="/documents" onClick={close}>
          {t('person.documents')}
        </Link>
        <Link to="/applications" onClick={close}>
          {t('accounts.account.applications')}
        </Link>
        {desks.map(({ organisationId, kind, name }) => (
          <a key={organisationId} href={`/${kind}/${organisationId}`}>
            {t('person.desk', { name })}
          </a>
        ))}
      </nav>
      <UnstyledButton className={styles.out} onClick={() => signOut('/')}>
        {t('accounts.account.sign-out')}
      </UnstyledButton>
    </>
  )
}
