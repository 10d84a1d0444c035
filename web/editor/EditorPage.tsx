import { ask, type HostProgramme, showHostProgramme } from '@famulus/contract'
import { formatInstant } from '@famulus/messages/speaking'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useLanguage, useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { timeZone } from '../applications/time-zone.ts'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { OtherProgramme } from '../programmes/OtherProgramme.tsx'
import { Editor } from './Editor.tsx'
import { programmeKey } from './query.ts'

/** What a host's programme asks, to be changed. */
export function EditorPage() {
  const t = useT()
  const params = useParams({ from: '/host/$organisationId/programmes/$programmeId' })
  const { organisationId, programmeId } = params
  return (
    <SignedIn title={t('editor.title')}>
      {() => (
        <>
          <p>
            <Link to="/host/$organisationId/terms" params={{ organisationId }}>
              {t('editor.back')}
            </Link>
          </p>
          <Loaded key={`${organisationId} ${programmeId}`} {...params} />
        </>
      )}
    </SignedIn>
  )
}

type Of = { readonly organisationId: string; readonly programmeId: string }

function Loaded({ organisationId, programmeId }: Of) {
  const t = useT()
  const of = { organisationId, programmeId }
  const { data, error } = useQuery<HostProgramme>({
    queryKey: programmeKey(of),
    queryFn: ({ signal }) => ask(showHostProgramme, { params: of }, { signal }),
    // What is being written is compared with what it began from, until it is saved.
    staleTime: Number.POSITIVE_INFINITY,
  })
  const title = t('editor.title')
  if (!data && !error) return <PageSkeleton />
  const count = data?.programme.requirements.length ?? 0
  return (
    <>
      <PageHeading title={title}>{data ? t('editor.lead', { count }) : title}</PageHeading>
      {error ? <RefusalNote error={error} /> : null}
      {data ? (
        <>
          <Standing kept={data} programmeId={programmeId} />
          <Editor {...of} kept={data} />
        </>
      ) : null}
    </>
  )
}

/** Whose version this is, and for whom a new one counts. */
function Standing({ kept, programmeId }: { readonly kept: HostProgramme; readonly programmeId: string }) {
  const { t, language } = useLanguage()
  const { edition, changed } = kept
  const on = changed ? formatInstant(Date.parse(changed.at), language, timeZone()) : ''
  return (
    <>
      <p>
        <OtherProgramme id={programmeId} />. {t('editor.edition', { edition, by: changed?.by ?? '', on })}
      </p>
      <p className="soft">
        {t('editor.what')} {edition > 0 ? t('editor.what-catalogue') : ''}
      </p>
    </>
  )
}
