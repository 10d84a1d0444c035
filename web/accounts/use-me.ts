import { ask, showMe } from '@famulus/contract'
import { useQuery } from '@tanstack/react-query'

/** Who is signed in. Within `ServerQueries`. */
export const useMe = () =>
  useQuery({ queryKey: ['me'], queryFn: ({ signal }) => ask(showMe, {}, { signal }), staleTime: 60_000 })
