import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { largestBytes, mediaTypes, recognise } from './media-type.ts'

const text = (content: string) => Buffer.from(content, 'latin1')
const uint32 = (number: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}
const chunk = (type: string, content: Buffer) => {
  const named = Buffer.concat([text(type), content])
  return Buffer.concat([uint32(content.length), named, uint32(crc32(named))])
}
const box = (type: string, content: string) =>
  Buffer.concat([uint32(8 + content.length), text(type + content)])

const files = {
  'application/pdf': text(
    '%PDF-1.7\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n30\n%%EOF\n',
  ),
  'image/jpeg': text('\xff\xd8\xff\xe0\0\x04ab\xff\xda\0\x04cd12345\xff\xd9'),
  'image/png': Buffer.concat([
    text('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', Buffer.alloc(13, 1)),
    chunk('IDAT', Buffer.alloc(20, 2)),
    chunk('IEND', Buffer.alloc(0)),
  ]),
  'image/heic': Buffer.concat([
    box('ftyp', 'mif1\0\0\0\0mif1heic'),
    box('meta', 'items'),
    box('mdat', 'image'),
  ]),
} as const
const zip = text(`PK\x03\x04PK\x05\x06${'\0'.repeat(18)}`)

describe.each(mediaTypes)('%s', (mediaType) => {
  const file = files[mediaType]

  test('is recognised', () => {
    expect(recognise(file)).toEqual({ mediaType })
  })

  test('is not taken where it was cut off', () => {
    // The last line break of a PDF is not missed.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.length - 2 }), (end) => {
        expect(recognise(file.subarray(0, end))).toHaveProperty('refused')
      }),
    )
  })

  test('is not taken with something else behind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 50 }), (more) => {
        fc.pre(!more.every((byte) => [0, 9, 10, 11, 12, 13, 32, 160].includes(byte)))
        expect(recognise(Buffer.concat([file, more]))).toHaveProperty('refused')
      }),
    )
    expect(recognise(Buffer.concat([file, zip]))).toEqual({ refused: 'two_types', mediaType })
  })
})

test('an image that is a PDF as well is not taken', () => {
  const both = text('\xff\xd8\xff\xe0\0\x0a%PDF-1.7\xff\xda\0\x04cd12345\xff\xd9')
  expect(recognise(both)).toEqual({ refused: 'two_types', mediaType: 'image/jpeg' })
})

test.each([
  ['nothing', ''],
  ['zip', 'PK\x03\x04'],
  ['gif', 'GIF89a'],
  ['html', '<svg>'],
  ['program', 'MZ'],
  ['unknown', 'words'],
])('%s is named in the refusal', (found, content) => {
  expect(recognise(text(content))).toEqual({ refused: 'wrong_type', found, allowed: mediaTypes })
})

test('a file of another type is refused by its size first', () => {
  const bytes = largestBytes + 1
  expect(recognise(Buffer.alloc(bytes))).toEqual({ refused: 'too_large', bytes, limit: largestBytes })
})
