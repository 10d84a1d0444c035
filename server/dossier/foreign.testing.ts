import { crc32, deflateSync } from 'node:zlib'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** A PDF that a scanner or an office might have made: as many pages as there are texts, and no tags asked for. */
export const pdfSaying = (...pages: readonly string[]): Buffer =>
  Buffer.from(
    NodeCompiler.create({ workspace: import.meta.dirname }).pdf({
      mainFileContent: pages.join('\n#pagebreak()\n'),
    }),
  )

/** The same, as a reader sees it that needs a password: its trailer names a way of encryption (ISO 32000-2, 7.6). */
export const locked = (pdf: Buffer): Buffer => {
  const zeros = '00'.repeat(32)
  const way = `/Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${zeros}> /U <${'11'.repeat(32)}>`
  return Buffer.from(pdf.toString('latin1').replace(/trailer\s*<</, `$& /Encrypt << ${way} >>`), 'latin1')
}

/** Grey. `says`: what its header claims, where that is not what it holds. */
export function png(width: number, height: number, says = { width, height }): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(says.width, 0)
  header.writeUInt32BE(says.height, 4)
  header[8] = 8 // bits a pixel
  const rows = Buffer.alloc(height * (width + 1), 120)
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0 // no filter
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const bytes = Buffer.alloc(8 + named.length)
  bytes.writeUInt32BE(content.length, 0)
  named.copy(bytes, 4)
  bytes.writeUInt32BE(crc32(named), 4 + named.length)
  return bytes
}

const box = (type: string, content: string): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(8 + content.length)
  return Buffer.concat([size, Buffer.from(type + content, 'latin1')])
}

/** As much of one as a document is checked for. */
export const heic = Buffer.concat([
  box('ftyp', 'mif1\0\0\0\0mif1heic'),
  box('meta', 'items'),
  box('mdat', 'image'),
])
