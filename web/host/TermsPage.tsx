import { ask, listTerms } from '@famulus/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { SignedIn } from '../accounts/SignedIn.tsx'
import { useT } from '../app/language.tsx'
import { PageHeading } from '../app/PageHeading.tsx'
import { PageSkeleton } from '../app/PageSkeleton.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { TermsForm } from './TermsForm.tsx'

/** How a host handles its applications, one programme after the other. */
export function TermsPage() {
  const t = useT()
  const { organisationId } = useParams({ from: '/host/$organisationId/terms' })
  return (
    <SignedIn title={t('terms.title')}>
      {() => (
        <>
          <p>
            <Link to="/host/$organisationId" params={{ organisationId }}>
              {t('host.review.back')}
            </Link>
          </p>
          <AllTerms organisationId={organisationId} />
        </>
      )}
    </SignedIn>
  )
}

function AllTerms({ organisationId }: { readonly organisationId: string }) {
  const t = useT()
  const { data, error } = useQuery({
    queryKey: ['terms', organisationId],
    queryFn: ({ signal }) => ask(listTerms, { params: { organisationId } }, { signal }),
    // What is being typed is not overwritten when the window is come back to.
    staleTime: Number.POSITIVE_INFINITY,
  })
  const title = t('terms.title')
  if (!data && !error) return <PageSkeleton />
  const count = data?.programmes.length ?? 0
  return (
    <>
      <PageHeading title={title}>{data ? t('terms.lead', { count }) : title}</PageHeading>
      {error ? <RefusalNote error={error} /> : null}
      {data && count === 0 ? (
        <EmptyState title={t('terms.none')}>
          <p>{t('terms.none-what')}</p>
        </EmptyState>
      ) : null}
      {data && count > 0 ? <p className="soft">{t(data.mayChange ? 'terms.what' : 'terms.admins')}</p> : null}
      {data?.programmes.map(({ programmeId, terms }) => (
        <TermsForm
          key={programmeId}
          organisationId={organisationId}
          programmeId={programmeId}
          terms={terms}
          mayChange={data.mayChange}
        />
      ))}
    </>
  )
}
