import { createTranslator, formatDay, type Language } from '@famulus/messages'
import type { LeftOut, PaperRead } from '../documents/index.ts'
import type { Ask } from '../pdf/apart.ts'
import type { Standard } from '../pdf/compile.ts'
import { endings, type Unshown } from '../pdf/foreign.ts'

/** Of all papers of a dossier together. `patienceMs`: for all, and for one. */
export const mergeLimits = {
  bytes: 50_000_000,
  pages: 300,
  patienceMs: 45_000,
  onePatienceMs: 10_000,
} as const

/** A paper as it is to be merged: what it holds, or why that is left out. */
export type Upload = Omit<PaperRead, 'content'> & { readonly content: Uint8Array | LeftOut | 'damaged' }

/** What the template says of the papers, and the files that it shows or attaches. */
export type Merged = {
  readonly uploads: readonly {
    readonly title: string
    readonly what: string
    readonly pages: readonly Page[]
  }[]
  readonly leftOut: readonly {
    readonly says: string
    readonly file: string | null
    readonly mediaType: string
  }[]
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly standard: Standard
}

type Page = { readonly file: string; readonly page: number; readonly alt: string }
type Tried = { readonly pages: number; readonly standard: Standard } | { readonly why: LeftOut | Unshown }

/** Tries every paper. What cannot be shown is named with its reason, and attached as it is. */
export async function mergeUploads(
  papers: readonly Upload[],
  language: Language,
  ask: Ask,
  nowMs: () => number,
): Promise<Merged> {
  const endsAt = nowMs() + mergeLimits.patienceMs
  const tried: Tried[] = []
  let pages: number = mergeLimits.pages
  for (const paper of papers) {
    const one = await tryOne(paper, pages, ask, endsAt - nowMs())
    if ('pages' in one) pages -= one.pages
    tried.push(one)
  }
  return said(papers, tried, language)
}

/** The same, with no page shown: for when they cannot be put together. */
export const showNone = (papers: readonly Upload[], language: Language, why: Unshown): Merged =>
  said(
    papers,
    papers.map(({ content }) => ({ why: typeof content === 'string' ? content : why })),
    language,
  )

async function tryOne(
  { content, mediaType }: Upload,
  mostPages: number,
  ask: Ask,
  leftMs: number,
): Promise<Tried> {
  if (typeof content === 'string') return { why: content }
  if (!(mediaType in endings)) return { why: 'format' }
  if (leftMs <= 0) return { why: 'too_slow' }
  const patienceMs = Math.min(leftMs, mergeLimits.onePatienceMs)
  const answer = await ask({ does: 'try', file: { bytes: content, mediaType, mostPages } }, patienceMs)
  return 'unshown' in answer ? { why: answer.unshown } : answer
}

function said(papers: readonly Upload[], tried: readonly Tried[], language: Language): Merged {
  const t = createTranslator(language)
  const uploads: Merged['uploads'][number][] = []
  const leftOut: Merged['leftOut'][number][] = []
  const files: Record<string, Uint8Array> = {}
  for (const [index, { kind, name, mediaType, createdAt, content }] of papers.entries()) {
    const one = tried[index] ?? { why: 'damaged' }
    const title = kindName(t(kind === 'other' ? 'documents.kind.other' : `profile.document.${kind}`))
    const file = `paper-${index + 1}.${endings[mediaType] ?? 'heic'}`
    if (typeof content !== 'string') files[file] = content
    if ('why' in one) {
      const why = t(`dossier.left-out.${one.why}`)
      // What tells of health is not named by its file, which may tell what is in it.
      const says = one.why === 'health' ? `${title}: ${why}` : `${title} (${name}): ${why}`
      leftOut.push({ says, mediaType, file: typeof content === 'string' ? null : file })
    } else {
      const day = formatDay(new Date(createdAt).toISOString().slice(0, 10), language)
      uploads.push({
        title,
        what: t('dossier.upload', { name, day, pages: one.pages }),
        pages: Array.from({ length: one.pages }, (_, at) => ({
          file,
          page: at + 1,
          alt: t('dossier.upload-page', { name, page: at + 1, pages: one.pages }),
        })),
      })
    }
  }
  const isArchive = tried.every((one) => 'why' in one || one.standard === 'a-3a')
  return { uploads, leftOut, files, standard: isArchive ? 'a-3a' : '1.7' }
}

const kindName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
