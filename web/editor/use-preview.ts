import { ask, type ProgrammePreview, previewHostProgramme } from '@famulus/contract'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ProgrammeDocument } from './document.ts'

type Of = { readonly organisationId: string; readonly programmeId: string }

/** Milliseconds without another change, after which the server is asked. */
const quiet = 500

/** How those who applied would stand by the document; what was known before, while it is asked for. */
export function usePreview(of: Of, document: ProgrammeDocument) {
  const [programme] = useDebouncedValue(document, quiet)
  const { data, error, isPlaceholderData } = useQuery<ProgrammePreview>({
    queryKey: ['programme-preview', of.programmeId, programme],
    queryFn: ({ signal }) =>
      ask(previewHostProgramme, { params: of, json: { programme: programme as never } }, { signal }), // with readonly lists
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })
  return { preview: data, error, isWaiting: !data || isPlaceholderData || programme !== document }
}
