import { downloadDossier } from '@famulus/contract'
import { type ApplicationDeps, detailAs } from '../applications/index.ts'
import { type DocumentDeps, readPapers, unsealPaper } from '../documents/index.ts'
import { addSteppedRoute } from '../http/add-stepped-route.ts'
import type { Api } from '../http/api.ts'
import { makeDossier } from './make-dossier.ts'
import { mergeLimits } from './uploads.ts'

/** An application as one PDF, with its papers, as whoever asks may see them. No transaction is open while it is made. */
export function addDossier(api: Api, deps: ApplicationDeps & Pick<DocumentDeps, 'master' | 'storage'>): void {
  addSteppedRoute(api, downloadDossier, async ({ params, query }, { who, act }) => {
    const { organisationId, language = 'en' } = query
    const withHealth = query.health === 'included'
    const read = await act(async (tx) => {
      const detail = await detailAs(tx, deps, who, params, organisationId)
      if (!detail || 'refused' in detail) return detail
      if (detail.isBlind) return { refused: 'blind' }
      const asked = { ...params, organisationId, withHealth, mostBytes: mergeLimits.bytes }
      return { detail, papers: await readPapers(tx, deps, who, asked) }
    })
    const papers = await Promise.all(
      read.papers.map(async ({ content, ...paper }) => ({
        ...paper,
        content:
          typeof content === 'string'
            ? content
            : ((await unsealPaper(deps, content)) ?? ('damaged' as const)),
      })),
    )
    const dossier = { detail: read.detail, papers, language, nowMs: deps.nowMs(), url: deps.url }
    return response(await makeDossier(dossier), `famulus-${read.detail.programme.id}.pdf`)
  })
}

/** To be saved, and never shown as a page of ours. */
const response = (bytes: Uint8Array, name: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`,
      'Content-Security-Policy': 'sandbox',
    },
  })
