import type { PersonalData } from '@famulus/contract'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { pack, safeName } from './pack.ts'

const row = { studentId: 's', erasedAt: null }
const data: PersonalData = {
  version: 1,
  exportedAt: '2026-11-22T12:00:00.000Z',
  person: {},
  memberships: [],
  sessions: [],
  credentials: [],
  passkeys: [],
  applications: [{ state: 'draft' }],
  answers: [],
  snapshots: [],
  events: [],
  reveals: [],
  letters: [],
  endorsementLinks: [],
  verifications: [],
  verifiedClaims: [],
  skippedPapers: [],
  messages: [],
  documents: [
    { ...row, documentId: 'one', name: 'Zeugnis.pdf' },
    { ...row, documentId: 'two', name: '../../etc/passwd' },
    { ...row, documentId: 'gone', name: 'gone.pdf', erasedAt: '2026-11-20T12:00:00.000Z' },
  ],
  papers: [],
  shares: [],
  stays: [],
  records: [],
  supervisors: [],
  feedback: [],
  incidents: [],
  incidentEvents: [],
  reportDrafts: [],
  reports: [],
  savedViews: [],
}

test('one file holds what the account keeps, what the device keeps, and every paper that is there', async () => {
  const packed = await pack(data, { profile: 1 }, ({ documentId }) =>
    Promise.resolve(new TextEncoder().encode(documentId)),
  )
  const files = unzipSync(new Uint8Array(await packed.arrayBuffer()))
  const texts = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
  expect(texts.slice(2)).toEqual([
    ['papers/1 Zeugnis.pdf', 'one'],
    ['papers/2 -..-etc-passwd', 'two'],
  ])
  expect(JSON.parse(texts[0]?.[1] ?? '')).toEqual(data)
  expect(JSON.parse(texts[1]?.[1] ?? '')).toEqual({ profile: 1 })
})

test.each([
  ['Ärztliches Zeugnis (2).pdf', 'Ärztliches Zeugnis (2).pdf'],
  ['..', 'paper'],
  ['a\\b\u0000c', 'a-b-c'],
])('%j is unpacked as %j', (name, safe) => {
  expect(safeName(name)).toBe(safe)
})
