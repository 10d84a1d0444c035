import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../store/new-id.ts'
import { type Belonging, chunkBytes, Damaged, openContent, sealChunk, sealedBytes } from './content.ts'
import { masterKeyOf, newDocumentKey, unwrapKey, wrapKey } from './keys.ts'
import { findMasterKey, parseMasterKey } from './master-key.ts'

const belonging: Belonging = { studentId: newId(), documentId: newId(), version: 1 }
const others: readonly Belonging[] = [
  { ...belonging, studentId: newId() },
  { ...belonging, documentId: newId() },
  { ...belonging, version: 2 },
]
const key = newDocumentKey()

/** Chunks of any size, so that the properties need not work on megabytes. */
const sealed = (parts: readonly Uint8Array[]) =>
  parts.map((part, number) => sealChunk(key, part, belonging, number, number === parts.length - 1))

const contents = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 2, maxLength: 6 })

describe('a content', () => {
  test('is read as it was written, also in chunks of full size', () => {
    fc.assert(
      fc.property(contents, (parts) => {
        expect(openContent(key, sealed(parts), belonging)).toEqual(Buffer.concat(parts))
      }),
    )
    const full = Buffer.alloc(chunkBytes, 7)
    const [first, second] = sealed([full, full])
    expect(first?.length).toBe(sealedBytes)
    expect(openContent(key, [first, second] as Buffer[], belonging)).toEqual(Buffer.concat([full, full]))
  })

  test('of which any bit was changed is not read', () => {
    fc.assert(
      fc.property(contents, fc.nat(), fc.nat(), fc.nat(7), (parts, which, where, bit) => {
        const chunks = sealed(parts)
        const chunk = chunks[which % chunks.length] ?? Buffer.alloc(0)
        const place = where % chunk.length
        chunk.writeUInt8(chunk.readUInt8(place) ^ (1 << bit), place)
        expect(() => openContent(key, chunks, belonging)).toThrow(Damaged)
      }),
    )
  })

  test('whose chunks changed places, were cut off, doubled or left out is not read', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (parts, chance) => {
        const chunks = sealed(parts)
        const at = chance % (chunks.length - 1)
        const [one, next] = chunks.slice(at, at + 2)
        const wrong = [
          chunks.with(at, next as Buffer).with(at + 1, one as Buffer),
          chunks.slice(0, -1),
          chunks.slice(0, at),
          chunks.slice(1),
          [...chunks, chunks.at(-1) as Buffer],
          chunks.toSpliced(at, 0, one as Buffer),
          [...chunks.slice(0, -1), (chunks.at(-1) as Buffer).subarray(0, -1)],
          [...chunks, Buffer.alloc(0)],
        ]
        for (const each of wrong) expect(() => openContent(key, each, belonging)).toThrow(Damaged)
      }),
    )
  })

  test('is not read as that of another student, document or version, nor with another key', () => {
    const chunks = sealed([Buffer.from('a'), Buffer.from('b')])
    for (const other of others) expect(() => openContent(key, chunks, other)).toThrow(Damaged)
    expect(() => openContent(newDocumentKey(), chunks, belonging)).toThrow(Damaged)
  })

  test('is never sealed into the same bytes twice', () => {
    const seals = Array.from({ length: 100 }, () => sealed([Buffer.from('same')])[0]?.toString('hex'))
    expect(new Set(seals).size).toBe(100)
  })
})

describe('the key of a document', () => {
  const master = masterKeyOf(newDocumentKey())
  const wrapped = wrapKey(master, key, belonging)

  test('is what it was before', () => {
    expect(unwrapKey(master, wrapped, belonging)).toEqual(key)
    expect(wrapped.wrapped.includes(key)).toBe(false)
  })

  test('is not opened by another master key or for another document', () => {
    expect(() => unwrapKey(masterKeyOf(newDocumentKey()), wrapped, belonging)).toThrow(Damaged)
    for (const other of others) expect(() => unwrapKey(master, wrapped, other)).toThrow(Damaged)
  })
})

describe('the master key', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'famulus-vault-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('is made once, for its owner alone, and found again', async () => {
    const data = join(folder, 'new')
    const made = await findMasterKey(undefined, data)
    const path = join(data, 'master.key')
    expect(made.generated).toEqual({ path })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(parseMasterKey((await readFile(path, 'utf8')).trim())).toEqual(Buffer.from(made.key))
    expect(await findMasterKey(undefined, data)).toEqual({ id: made.id, key: made.key })
  })

  test('of the environment goes before the file', async () => {
    const text = newDocumentKey().toString('base64')
    expect(await findMasterKey(text, join(folder, 'none'))).toEqual(masterKeyOf(Buffer.from(text, 'base64')))
  })

  test('that was cut off is refused, and not replaced', async () => {
    const path = join(folder, 'master.key')
    await writeFile(path, 'AAAA')
    await expect(findMasterKey(undefined, folder)).rejects.toThrow(`master-key-damaged {"path":"${path}"}`)
    expect(await readFile(path, 'utf8')).toBe('AAAA')
  })
})
