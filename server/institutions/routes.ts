import { searchInstitutions } from '@famulus/contract'
import { addOpenRoute } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import { searchOf } from './search.ts'

/** Universities, for whoever looks for their own. */
export function addInstitutions(api: Api): void {
  const found = searchOf(api.deps.db, api.deps.nowMs)
  addOpenRoute(api, searchInstitutions, async ({ query: { search, country } }) => ({
    institutions: await found(search, country),
  }))
}
