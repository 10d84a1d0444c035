import { join } from 'node:path'
import { openSystems } from '@famulus/catalogue/systems'
import { downloadSystems } from '@famulus/contract'
import type { SystemsDocument } from '@famulus/domain/systems'
import type { Deps } from '../deps.ts'
import { addOpenFileRoute } from '../http/add-file-route.ts'
import type { Api } from '../http/api.ts'
import { makePdf } from '../pdf/compile.ts'
import { talliesOf } from '../reports/index.ts'
import { systemsData } from './systems-data.ts'

const template = join(import.meta.dirname, 'systems.typ')
let figures: SystemsDocument | undefined

/** Two health systems side by side, to take along on paper. */
export function addSystems(api: Pick<Api, 'app'>, { db, nowMs }: Pick<Deps, 'db' | 'nowMs'>): void {
  addOpenFileRoute(api, downloadSystems, async ({ params: { home, host }, query: { language = 'en' } }) => {
    figures ??= openSystems()
    const unknown = [home, host].find((country) => !Object.hasOwn(figures?.countries ?? {}, country))
    if (unknown !== undefined) return { refused: 'not_found' }
    const now = nowMs()
    const data = systemsData(figures, await talliesOf(db, host), { home, host, language, nowMs: now })
    const bytes = makePdf({ template, files: { 'data.json': data }, nowMs: now }, 'ua-1')
    return { bytes, mediaType: 'application/pdf', name: `systems-${home}-${host}.pdf` }
  })
}
