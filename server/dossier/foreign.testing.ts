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

const teal = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAA',
    'EAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKA',
    'AAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0',
    'AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi',
    'AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQA',
    'AAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbA',
    'BlACAASQBuAGMALgAgADIAMAAxADb/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsO',
    'CwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB',
    'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAAwAEADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/',
    'xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAYI/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP',
    '/aAAwDAQACEQMRAD8AjQC7ZUAAAAAAAAAAAAAAAAAAAAAAf//Z',
  ].join(''),
  'base64',
)

/** One of 64 by 48 pixels. `side`: what its frame claims to be wide and high (ITU-T T.81, B.2.2). */
export function jpeg(side?: number): Buffer {
  const file = Buffer.from(teal)
  if (side === undefined) return file
  const frame = file.indexOf(Buffer.of(0xff, 0xc0))
  file.writeUInt16BE(side, frame + 5)
  file.writeUInt16BE(side, frame + 7)
  return file
}
