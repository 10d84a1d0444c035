import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type SourcesSearch, sourcesSearch } from './search.ts'

const route = getRouteApi('/sources')

/** What is looked for otherwise; undefined takes it away. */
type SearchChange = { readonly [Key in keyof SourcesSearch]?: SourcesSearch[Key] | undefined }

/** What the address asks, and how it is changed: in its place, without a jump. */
export function useSourcesSearch(): readonly [SourcesSearch, (values: SearchChange) => void] {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (values: SearchChange) => {
      navigate({
        search: (before) => sourcesSearch({ ...before, ...values }),
        replace: true,
        resetScroll: false,
      })
    },
    [navigate],
  )
  return [search, change]
}
