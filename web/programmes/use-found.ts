import type { Session } from '@famulus/advice/session'
import { useEffect, useState } from 'react'

type Find = (text: string) => ReadonlyMap<string, number>

/** Which programmes a text finds, by their ids; undefined without a text, and while the search is being fetched. */
export function useFound(
  text: string | undefined,
  session: Session,
): ReadonlyMap<string, number> | undefined {
  const [search, setSearch] = useState<{ readonly session: Session; readonly find: Find }>()
  const isWanted = text !== undefined && search?.session !== session
  useEffect(() => {
    if (!isWanted) return
    let isStale = false
    import('./text-search.ts').then(({ createTextSearch }) => {
      if (!isStale) setSearch({ session, find: createTextSearch(session.catalogue.programmes, session) })
    })
    return () => {
      isStale = true
    }
  }, [isWanted, session])
  return text === undefined || search?.session !== session ? undefined : search.find(text)
}
