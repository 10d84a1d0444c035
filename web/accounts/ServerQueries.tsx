import './mantine.css'
import { Refused } from '@famulus/contract'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'

/** What the server answers may change under our eyes: it is asked again when a page is come back to. A refusal stays one. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (tries, error) => !(error instanceof Refused) && tries < 2 },
  },
})

/** Around the pages that ask the server; the others do without. */
export function ServerQueries({ children }: { readonly children: ReactNode }) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
