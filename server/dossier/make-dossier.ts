import { join } from 'node:path'
import type { ApplicationDetail } from '@famulus/contract'
import type { Language } from '@famulus/messages'
import { type Ask, apart } from '../pdf/apart.ts'
import { makePdf, type Standard, type ToCompile } from '../pdf/compile.ts'
import { dossierData } from './dossier-data.ts'
import { type Merged, mergeLimits, mergeUploads, showNone, type Upload } from './uploads.ts'

const template = join(import.meta.dirname, 'dossier.typ')

export type Dossier = {
  readonly detail: ApplicationDetail
  readonly papers: readonly Upload[]
  readonly language: Language
  readonly nowMs: number
  readonly url: string
}

/** The PDF. What somebody else made is read in a process apart; where that fails, it is attached and not shown. */
export function makeDossier(dossier: Dossier): Promise<Uint8Array> {
  const { papers, language } = dossier
  const isForeign = papers.some(({ content }) => typeof content !== 'string')
  if (!isForeign)
    return Promise.resolve(makePdf(given(dossier, showNone(papers, language, 'damaged')), 'a-3a'))
  return apart(async (ask) => {
    const merged = await mergeUploads(papers, language, ask, () => performance.now())
    const made = await compileApart(ask, given(dossier, merged), merged.standard)
    return made instanceof Uint8Array
      ? made
      : makePdf(given(dossier, showNone(papers, language, made.unshown)), 'a-3a')
  })
}

/** As `makePdf`: by the standard if it can be kept. */
async function compileApart(ask: Ask, toCompile: ToCompile, standard: Standard) {
  const made = await ask({ does: 'compile', given: toCompile, standard }, mergeLimits.patienceMs)
  if (made instanceof Uint8Array || standard === '1.7' || made.unshown === 'too_slow') return made
  return ask({ does: 'compile', given: toCompile, standard: '1.7' }, mergeLimits.patienceMs)
}

function given({ detail, language, nowMs, url }: Dossier, { files, uploads, leftOut }: Merged): ToCompile {
  const { student, programme, host, home, state, wishes, seat, answers, snapshot, letters } = detail
  const attached = { student, programme, host, home, state, wishes, seat, answers, snapshot, letters }
  const data = { ...dossierData(detail, language, { nowMs, url }), uploads, leftOut }
  return { template, files: { ...files, 'data.json': data, 'application.json': attached }, nowMs }
}
