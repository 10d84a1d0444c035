import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type ProgrammeSearch, type ProgrammeSearchChange, programmeSearch } from './programme-search.ts'

const route = getRouteApi('/programmes/$id')

/** What the address asks, and how it is changed: in its place, without a jump. */
export function useProgrammeSearch(): {
  readonly search: ProgrammeSearch
  readonly change: (values: ProgrammeSearchChange) => void
} {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (values: ProgrammeSearchChange) => {
      navigate({
        search: (before) => programmeSearch({ ...before, ...values }),
        replace: true,
        resetScroll: false,
      })
    },
    [navigate],
  )
  return { search, change }
}
