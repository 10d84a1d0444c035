import { ask, showReview } from '@famulus/contract'
import { useQuery } from '@tanstack/react-query'
import { RefusalNote } from '../parts/RefusalNote.tsx'
import { Notes } from './Notes.tsx'
import type { HostPlace } from './place.ts'
import { Scores } from './Scores.tsx'

/** What the members of the host think of the application; the student never sees it. */
export function Reviewed({ place }: { readonly place: HostPlace }) {
  const { studentId, applicationId, organisationId } = place
  const { data, error } = useQuery({
    queryKey: ['review', applicationId],
    queryFn: () => ask(showReview, { params: { studentId, applicationId }, query: { organisationId } }),
  })
  if (error) return <RefusalNote error={error} />
  if (!data) return null
  return (
    <>
      <Scores review={data} place={place} />
      <Notes notes={data.notes} place={place} />
    </>
  )
}
