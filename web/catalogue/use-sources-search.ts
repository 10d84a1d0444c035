import { useNavigate, useSearch } from '@tanstack/react-router'
import { type SourcesSearch, sourcesSearch } from './search.ts'

/** What the address asks for, and how to change it. */
export function useSourcesSearch(): readonly [SourcesSearch, (change: SourcesSearch) => void] {
  const search = sourcesSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  return [
    search,
    (change) =>
      navigate({
        to: '/sources',
        search: sourcesSearch({ ...search, ...change }),
        replace: true,
        resetScroll: false,
      }),
  ]
}
