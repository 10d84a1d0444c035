import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Standard } from './compile.ts'

/** Why the pages of a file cannot be shown. */
export type Unshown = 'format' | 'encrypted' | 'damaged' | 'too_many_pages' | 'too_large' | 'too_slow'

/** How many pages a file has, and by which standard a document with them can be written. */
export type Pages = { readonly pages: number; readonly standard: Standard }

export type Foreign = { readonly bytes: Uint8Array; readonly mediaType: string; readonly mostPages: number }

/** Files that Typst shows, and how they have to be called for it. HEIC is not among them. */
export const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** An image is opened whole, at up to four bytes a pixel, however few bytes it has in its file. */
const mostPixels = 50_000_000

/** Tries a file that somebody else made, as it will be shown. May take long or end the process: see `apart.ts`. */
export function tryPages({ bytes, mediaType, mostPages }: Foreign): Pages | { readonly unshown: Unshown } {
  const ending = endings[mediaType]
  if (ending === undefined) return { unshown: 'format' }
  if (ending !== 'pdf' && pixelsOf(bytes, ending) > mostPixels) return { unshown: 'too_large' }
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname })
  const name = `foreign.${ending}`
  compiler.mapShadow(join(import.meta.dirname, name), Buffer.from(bytes))
  const pages = ending === 'pdf' ? pagesIn(compiler, name) : 1
  if (typeof pages !== 'number') return pages
  if (pages > mostPages) return { unshown: 'too_many_pages' }
  // A page of somebody else's PDF may hold whatever an archive forbids: the compiler takes it into none.
  const standard = (ending === 'pdf' ? (['1.7'] as const) : (['a-3a', '1.7'] as const)).find((one) =>
    isWritten(compiler, name, pages, one),
  )
  return standard === undefined ? { unshown: 'damaged' } : { pages, standard }
}

/** Asks for a page that no document has, and is told how many there are. */
function pagesIn(compiler: NodeCompiler, name: string): number | { readonly unshown: Unshown } {
  const compiled = compiler.compile({ mainFileContent: `#image("${name}", page: 999999999)` })
  const error = compiled.takeDiagnostics()
  const said = error ? JSON.stringify(compiler.fetchDiagnostics(error)) : ''
  if (said.includes('encrypted')) return { unshown: 'encrypted' }
  const pages = Number(/only has (\d+) pages?/.exec(said)?.[1] ?? 0)
  return pages > 0 ? pages : { unshown: 'damaged' }
}

function isWritten(compiler: NodeCompiler, name: string, pages: number, standard: Standard): boolean {
  const mainFileContent = `#set document(title: "x")
#for page in range(${pages}) { image("${name}", page: page + 1, alt: "x", width: 100%) }`
  try {
    return compiler.pdf({ mainFileContent }, { pdfStandard: standard, creationTimestamp: 0 }).length > 0
  } catch {
    return false
  }
}

/** As its header says. A document has been checked to have one. */
function pixelsOf({ buffer, byteOffset, byteLength }: Uint8Array, ending: string): number {
  const view = new DataView(buffer, byteOffset, byteLength)
  return ending === 'png' ? pixelsOfPng(view) : pixelsOfJpeg(view)
}

/** Width and height stand first (PNG, third edition, 11.2.1). */
const pixelsOfPng = (png: DataView): number =>
  png.byteLength < 24 ? 0 : png.getUint32(16) * png.getUint32(20)

/** Of its largest frame; markers C4, C8 and CC begin none (ITU-T T.81, tables B.1 and B.2). */
function pixelsOfJpeg(jpeg: DataView): number {
  let most = 0
  let at = 2
  while (at + 9 <= jpeg.byteLength && jpeg.getUint8(at) === 0xff) {
    const marker = jpeg.getUint8(at + 1)
    if (marker === 0xda) break
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) most = Math.max(most, jpeg.getUint16(at + 5) * jpeg.getUint16(at + 7))
    at += 2 + jpeg.getUint16(at + 2)
  }
  return most
}
