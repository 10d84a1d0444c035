import type { Me } from '@famulus/contract'
import { useParams } from '@tanstack/react-router'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { Dossier } from './Dossier.tsx'
import { SignedInAs } from './SignedInAs.tsx'
import { useApplication } from './use-application.ts'

/** The dossier of one application, as whoever applied sees it: how far it is, what to do, what was sent. */
export function ApplicationPage() {
  const t = useT()
  return (
    <SignedIn title={t('applications.one.title')} why={t('applications.why-sign-in')}>
      {(me) => (
        <>
          <Opened me={me} />
          <SignedInAs me={me} />
        </>
      )}
    </SignedIn>
  )
}

function Opened({ me }: { readonly me: Me }) {
  const t = useT()
  const { applicationId } = useParams({ from: '/applications/$applicationId' })
  const place = { studentId: me.personId, applicationId }
  const { data, error } = useApplication(place)
  // What is there stays there while the line is cut: what is typed is kept, and said to be kept.
  if (data) return <Dossier key={applicationId} detail={data} place={place} />
  if (!error) return <PageSkeleton />
  const title = t('applications.one.title')
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <RefusalNote error={error} />
    </>
  )
}
