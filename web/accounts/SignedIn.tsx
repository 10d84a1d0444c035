import type { Me } from '@famulus/contract'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { SecondFactorDue } from './SecondFactorDue.tsx'
import { ServerQueries } from './ServerQueries.tsx'
import { useMe } from './use-me.ts'

type Props = {
  /** What the page is called, for the tab and for whoever has to sign in first. */
  readonly title: string
  /** What an account is needed for here, said to whoever has none yet. */
  readonly why?: string
  readonly children: (me: Me) => ReactNode
}

/** A page of somebody who is signed in; whoever is not is led there, and back. */
export function SignedIn(props: Props) {
  return (
    <div className="page">
      <ServerQueries>
        <Gate {...props} />
      </ServerQueries>
    </div>
  )
}

function Gate({ title, why, children }: Props) {
  const t = useT()
  const { data, error } = useMe()
  const href = useLocation({ select: (location) => location.href })
  if (error)
    return (
      <>
        <PageHeading title={title}>{title}</PageHeading>
        <RefusalNote error={error} />
      </>
    )
  if (!data) return <PageSkeleton />
  if (data.me?.isSecondFactorDue) return <SecondFactorDue title={title} />
  if (data.me) return children(data.me)
  return (
    <>
      <PageHeading title={title}>{t('api.sign-in-first', { page: title })}</PageHeading>
      {why === undefined ? null : <p>{why}</p>}
      <p>
        <a href={`/sign-in?next=${encodeURIComponent(href)}`}>{t('api.to-sign-in')}</a>
      </p>
    </>
  )
}
