import { ask, type EndorsementLink, openEndorsement, Refused } from '@famulus/contract'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { ServerQueries } from '../accounts/ServerQueries.tsx'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { Answering } from './Answering.tsx'
import { CodeForm } from './CodeForm.tsx'
import { Ended, type Ending } from './Ended.tsx'
import styles from './Endorsements.module.css'
import { PassOn } from './PassOn.tsx'
import { forgetProof, keepProof, keptProof } from './proof.ts'

/** A school signs by a link, without an account. The token stands behind the #, which browsers do not send. */
export function EndorsePage() {
  const token = useLocation({ select: ({ hash }) => hash })
  return (
    <div className="page">
      <ServerQueries>
        {token === '' ? <Ended ending={{ how: 'link_missing' }} /> : <Opened key={token} token={token} />}
      </ServerQueries>
    </div>
  )
}

function Opened({ token }: { readonly token: string }) {
  const t = useT()
  // The answer to a link depends on what was done with it here, which `Endorsing` knows better.
  const { data, error } = useQuery({
    queryKey: ['endorsement', token],
    queryFn: ({ signal }) => ask(openEndorsement, { json: { token } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (data) return <Endorsing token={token} link={data} />
  if (error instanceof Refused && error.refusal.refused.startsWith('link_'))
    return <Ended ending={{ how: error.refusal.refused, facts: error.refusal }} />
  if (!error) return <PageSkeleton />
  return (
    <>
      <PageHeading title={t('endorsements.title')}>{t('endorsements.title')}</PageHeading>
      <RefusalNote error={error} />
    </>
  )
}

function Endorsing({ token, link }: { readonly token: string; readonly link: EndorsementLink }) {
  const t = useT()
  const [proved, setProved] = useState(() => keptProof(token))
  const [ending, setEnding] = useState<Ending>()
  const end = (how: Ending) => {
    forgetProof()
    setEnding(how)
  }
  if (ending) return <Ended ending={ending} />
  const prove = (
    <CodeForm
      token={token}
      mailbox={link.mailbox}
      onProved={(proof) => {
        keepProof(token, proof)
        setProved(proof)
      }}
    />
  )
  return (
    <div className={styles.sheet}>
      <PageHeading title={t('endorsements.title')}>
        {t('endorsements.asks', { ...link, letter: t(`letters.template.${link.template}`) })}
      </PageHeading>
      <p className={styles.lead}>{t('endorsements.until', { until: link.expiresAt.slice(0, 10) })}</p>
      {proved ? <Answering {...{ token, link, proved, prove }} onEnd={end} /> : prove}
      <PassOn token={token} onEnd={end} />
    </div>
  )
}
