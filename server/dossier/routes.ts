import { join } from 'node:path'
import { downloadDossier } from '@famulus/contract'
import { type ApplicationDeps, detailAs } from '../applications/index.ts'
import { addFileRoute } from '../http/add-file-route.ts'
import type { Api } from '../http/api.ts'
import { makePdf } from '../pdf/compile.ts'
import { dossierData } from './dossier-data.ts'

const template = join(import.meta.dirname, 'dossier.typ')

/** An application as one PDF, as whoever asks may see it. */
export function addDossier(api: Api, deps: ApplicationDeps): void {
  addFileRoute(api, downloadDossier, async ({ params, query }, { tx, who }) => {
    const detail = await detailAs(tx, deps, who, params, query.organisationId)
    if (!detail || 'refused' in detail) return detail
    const nowMs = deps.nowMs()
    const data = dossierData(detail, query.language ?? 'en', { nowMs, url: deps.url })
    const { student, programme, host, home, state, wishes, seat, answers, snapshot, letters } = detail
    const attached = { student, programme, host, home, state, wishes, seat, answers, snapshot, letters }
    const files = { 'data.json': data, 'application.json': attached }
    const bytes = makePdf({ template, files, nowMs }, 'a-3a')
    return { bytes, mediaType: 'application/pdf', name: `famulus-${detail.programme.id}.pdf` }
  })
}
