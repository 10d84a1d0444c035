import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noFacts } from '../profile/index.ts'
import { assess } from '../programmes/index.ts'
import { canonicalText } from './canonical.ts'
import { asked, rule, stay } from './programme.testing.ts'
import { frozenAssessment, type Snapshot, snapshotSchema } from './snapshot.ts'

const { compiled, situation } = asked({
  requirements: [
    rule('letter', { kind: 'document', types: ['deans-letter'] }),
    rule('cover', { kind: 'document', types: ['insurance-proof'] }, { severity: 'conditional' }),
  ],
})
const assessment = assess(compiled, { ...stay(noFacts), book: [] })
const snapshot: Snapshot = {
  version: 1,
  applicationId: '019a1f2e-7c00-7000-8000-000000000001',
  programme: 'us-example',
  submittedAt: '2026-11-22T12:00:00Z',
  wishes: [{ offering: 'cardiology', dates: [{ startsOn: '2027-03-01', weeks: 4 }] }],
  answers: [{ question: 'motivation', asks: 'Why this elective?', answer: 'To learn.' }],
  assessment: frozenAssessment(compiled, assessment, situation, 'abcdef012345'),
  documents: [
    { document: 'cv', name: 'cv.pdf', mediaType: 'application/pdf', bytes: 2048, sha256: 'a'.repeat(64) },
  ],
  skipped: [{ document: 'chest_xray', why: 'Not vaccinated with BCG.' }],
}

describe('a snapshot', () => {
  test('holds every rule with its words, verdict and pages, and the version of the rules', () => {
    expect(snapshotSchema.parse(snapshot)).toEqual(snapshot)
    expect(snapshot.assessment).toEqual({
      catalogue: 'abcdef012345',
      on: '2026-11-22',
      startsOn: '2027-03-01',
      weeks: 4,
      answer: 'fixable',
      requirements: ['letter', 'cover'].map((id) => ({
        id,
        says: [`${id}, as the page says it`],
        // What may be promised is frozen as it is, not as if it were there.
        verdict: 'unknown',
        sources: [{ url: 'https://host.example', title: 'Electives', year: 2026 }],
      })),
    })
  })

  test.each<[string, object]>([
    ['a file without its hash', { documents: [{ ...snapshot.documents[0], sha256: 'abc' }] }],
    ['no wish', { wishes: [] }],
    ['a version of the rules that is none', { assessment: { ...snapshot.assessment, catalogue: 'latest' } }],
    ['a local time', { submittedAt: '2026-11-22T12:00:00' }],
    ['a field that nobody knows', { note: 'x' }],
  ])('is refused with %s', (_, wrong) => {
    expect(snapshotSchema.safeParse({ ...snapshot, ...wrong }).success).toBe(false)
  })
})

describe('the text that is hashed', () => {
  test('sorts keys at every depth, and leaves out what has no value', () => {
    expect(canonicalText({ b: [{ d: 1, c: 'x' }], a: undefined, A: null })).toBe(
      '{"A":null,"b":[{"c":"x","d":1}]}',
    )
  })

  // The examples of RFC 8785, sections 3.2.2 and 3.2.3.
  test('is that of RFC 8785', () => {
    const numbers = '[333333333.33333329,1e30,4.50,2e-3,0.000000000000000000000000001]'
    expect(canonicalText(JSON.parse(numbers))).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27]')
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 }
    expect(Object.values(JSON.parse(canonicalText(Object.fromEntries(Object.entries(keys)))))).toHaveLength(7)
    expect([...canonicalText(keys).matchAll(/:(\d)/g)].map(([, number]) => number).join('')).toBe('2467153')
  })

  test.each([
    ['NaN', Number.NaN],
    ['Infinity', [Number.POSITIVE_INFINITY]],
    ['half a character', { a: '\ud83d' }],
    ['half a character in a key', { '\ud83d': 1 }],
    ['a date', { a: new Date(0) }],
    ['an undefined entry', [undefined]],
    ['a hole', new Array(1)],
  ])('does not exist for %s', (_, value) => {
    expect(() => canonicalText(value)).toThrow(TypeError)
  })

  test('is read back as the same value, and is the same whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalText(value)
        expect(canonicalText(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalText(reversed(value))).toBe(text)
      }),
    )
  })
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}
