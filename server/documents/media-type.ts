import { crc32 } from 'node:zlib'

export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/heic'] as const
export type MediaType = (typeof mediaTypes)[number]

/** 20 MB: some ten photographed pages. */
export const largestBytes = 20_000_000

export type Recognised =
  | { readonly mediaType: MediaType }
  | { readonly refused: 'wrong_type'; readonly found: string; readonly allowed: readonly MediaType[] }
  | { readonly refused: 'file_damaged' | 'two_types'; readonly mediaType: MediaType }
  | { readonly refused: 'too_large'; readonly bytes: number; readonly limit: number }

/** What a whole file is by its content, never by its name. Refused: what is cut off, and what is something else as well. */
export function recognise(file: Buffer): Recognised {
  if (file.length > largestBytes) return { refused: 'too_large', bytes: file.length, limit: largestBytes }
  const mediaType = mediaTypes.find((type) => startsAs[type](file))
  if (!mediaType) return { refused: 'wrong_type', found: foundIn(file), allowed: mediaTypes }
  if (isAlsoSomethingElse(file, mediaType)) return { refused: 'two_types', mediaType }
  return isWhole[mediaType](file) ? { mediaType } : { refused: 'file_damaged', mediaType }
}

const startsWith = (file: Buffer, bytes: string) =>
  file.subarray(0, bytes.length).toString('latin1') === bytes

const startsAs: Readonly<Record<MediaType, (file: Buffer) => boolean>> = {
  // Readers look for the header in the first 1024 bytes; we want it first, so that nothing else can come before.
  'application/pdf': (file) => /^%PDF-[12]\.\d/.test(file.toString('latin1', 0, 8)),
  'image/jpeg': (file) => startsWith(file, '\xff\xd8\xff'),
  'image/png': (file) => startsWith(file, '\x89PNG\r\n\x1a\n'),
  'image/heic': (file) => file.toString('latin1', 4, 8) === 'ftyp' && brandsOf(file).some(isHeic),
}

const isWhole: Readonly<Record<MediaType, (file: Buffer) => boolean>> = {
  // The last line, behind the place of the cross-reference table (ISO 32000-2, 7.5.5).
  'application/pdf': (file) => {
    const place = /startxref\s+(\d+)\s+%%EOF[\s\0]*$/.exec(
      file.toString('latin1', Math.max(0, file.length - 2048)),
    )
    return place !== null && Number(place[1]) < file.length
  },
  'image/jpeg': isWholeJpeg,
  'image/png': isWholePng,
  'image/heic': isWholeHeic,
}

/** Segments up to the first scan (ITU-T T.81, annex B), and the end of the image as the end of the file. */
function isWholeJpeg(file: Buffer): boolean {
  let at = 2
  while (at + 4 <= file.length && file[at] === 0xff) {
    const length = file.readUInt16BE(at + 2)
    if (length < 2) return false
    if (file[at + 1] === 0xda)
      return at + 2 + length < file.length - 2 && file.readUInt16BE(file.length - 2) === 0xffd9
    at += 2 + length
  }
  return false
}

/** Chunks from IHDR to IEND with their checksums, and nothing behind (PNG, third edition, 5). */
function isWholePng(file: Buffer): boolean {
  let at = 8
  while (at + 12 <= file.length) {
    const end = at + 12 + file.readUInt32BE(at)
    if (end > file.length) return false
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return false
    const type = file.toString('latin1', at + 4, at + 8)
    if ((at === 8) !== (type === 'IHDR')) return false
    if (type === 'IEND') return end === file.length
    at = end
  }
  return false
}

/** Boxes that fill the file exactly, with what is needed for an image among them (ISO/IEC 14496-12, 4.2). */
function isWholeHeic(file: Buffer): boolean {
  const types: string[] = []
  let at = 0
  while (at + 8 <= file.length) {
    types.push(file.toString('latin1', at + 4, at + 8))
    const size = file.readUInt32BE(at)
    // A size of 0 means "to the end", which would hide that something is missing; 1 is for files beyond 4 GB.
    if (size < 8) return false
    at += size
  }
  return at === file.length && types.includes('meta') && types.includes('mdat')
}

/** The major brand and the compatible ones. */
function brandsOf(file: Buffer): string[] {
  const end = Math.min(file.readUInt32BE(0), file.length, 256)
  const brands = file.toString('latin1', 8, end).match(/.{4}/gs) ?? []
  return brands.filter((_, index) => index !== 1) // the minor version
}

/** Brands of still images coded as HEVC: ISO/IEC 23008-12, annex B. */
const isHeic = (brand: string) => ['heic', 'heix', 'heim', 'heis'].includes(brand)

/** A PDF's readers find it behind an image's header, and a ZIP is read from its end. */
function isAlsoSomethingElse(file: Buffer, mediaType: MediaType): boolean {
  if (mediaType !== 'application/pdf' && file.subarray(0, 1024 + 5).includes('%PDF-')) return true
  const directory = file.lastIndexOf('PK\x05\x06')
  return (
    directory >= 0 &&
    directory + 22 <= file.length &&
    directory + 22 + file.readUInt16LE(directory + 20) === file.length
  )
}

function foundIn(file: Buffer): string {
  if (file.length === 0) return 'nothing'
  const known: readonly (readonly [string, string])[] = [
    ['PK\x03\x04', 'zip'],
    ['\xd0\xcf\x11\xe0', 'office'],
    ['GIF8', 'gif'],
    ['II*\0', 'tiff'],
    ['MM\0*', 'tiff'],
    ['RIFF', 'webp'],
    ['MZ', 'program'],
    ['\x7fELF', 'program'],
    ['<', 'html'],
  ]
  return known.find(([bytes]) => startsWith(file, bytes))?.[1] ?? 'unknown'
}
