import { useNavigate, useSearch } from '@tanstack/react-router'
import { said } from '../app/search.ts'
import type { DeskSearch } from './search.ts'

type Change = { readonly [Key in keyof DeskSearch]?: DeskSearch[Key] | undefined }

/** What of the desk is shown, and how to show something else; what is undefined leaves the address. */
export function useDeskSearch(organisationId: string) {
  const navigate = useNavigate()
  const search = useSearch({ from: '/home/$organisationId' })
  const change = (next: Change) =>
    navigate({
      to: '/home/$organisationId',
      params: { organisationId },
      search: said({ ...search, ...next }) as DeskSearch, // `said` only takes out what is undefined
      replace: true,
    })
  return { search, change }
}
