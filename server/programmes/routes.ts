import { changeHostProgramme, previewHostProgramme, showHostProgramme } from '@famulus/contract'
import { addRoute } from '../http/add-route.ts'
import type { Api } from '../http/api.ts'
import { changedBy, changeProgramme } from './change.ts'
import { newestOfHost } from './newest.ts'
import { previewProgramme } from './preview.ts'

/** What a host asks of whoever applies: its members read it and try changes out, its administrators change it. */
export function addProgrammes(api: Api): void {
  addRoute(api, showHostProgramme, async ({ params }, { tx, who }) => {
    const found = await newestOfHost(tx, who, params, { forChange: false })
    if (!found || 'refused' in found) return found
    const { version, edition, programme } = found.newest
    const changed = (await changedBy(tx, params.programmeId, edition)) ?? null
    const mayChange = found.staff.role === 'admin'
    return { version, edition, changed, programme, mayChange }
  })
  addRoute(api, previewHostProgramme, ({ params, json }, { tx, who }) =>
    previewProgramme(tx, who, params, json.programme),
  )
  addRoute(api, changeHostProgramme, ({ params, json }, { tx, who }) =>
    changeProgramme(tx, api.deps, who, params, json),
  )
}
