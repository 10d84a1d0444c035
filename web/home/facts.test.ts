import type { AttachedPaper, ClaimToVerify, Verification } from '@famulus/contract'
import type { Claim } from '@famulus/domain/letters'
import { describe, expect, test } from 'vitest'
import { evidenceFor } from './evidence.ts'
import { factsOf, lookedAt } from './facts.ts'

const days = { validFrom: '2026-11-22', validUntil: '2027-04-28' }
const atB2: Claim = { kind: 'english', ...days, level: 'B2', by: 'test' }
const atB1: Claim = { ...atB2, level: 'B1' }
const claims: readonly ClaimToVerify[] = [
  { kind: 'english', stated: atB2, kept: { claim: atB1, at: '2026-05-03T10:00:00.000Z' } },
  { kind: 'good-standing', stated: null, kept: null },
]
const said = (more: Partial<Verification>): Verification => ({
  ...{ about: 'claim', aboutId: 'english', verdict: 'confirmed', note: '', stated: atB2, claim: atB2 },
  ...{ by: 'Office', at: '2026-11-23T10:00:00.000Z' },
  ...more,
})
const shown = { rules: ['age', 'year'], papers: ['cv'] }
const done = (...all: Verification[]) => lookedAt(factsOf(claims, all), shown, all)

describe('how much was looked at', () => {
  test.each<[string, Verification[], number]>([
    ['nothing', [], 0],
    ['a claim that was confirmed', [said({})], 1],
    ['a claim that was left open', [said({ verdict: 'unclear', stated: atB2, claim: null })], 1],
    ['a claim twice', [said({}), said({ verdict: 'wrong', claim: atB1 })], 1],
    ['a claim, a rule and a paper', [said({}), rule('age'), paper('cv')], 3],
    ['a rule that is not shown', [rule('gone')], 0],
    ['a claim that the student says otherwise since', [said({ stated: atB1, claim: atB1 })], 0],
  ])('%s', (_, verifications, expected) => {
    expect(done(...verifications)).toEqual({ done: expected, all: 5 })
  })
})

test('what was said before and is not what the student says now is marked', () => {
  expect(factsOf(claims, [])).toMatchObject([{ isKeptOtherwise: true }, { isKeptOtherwise: false }])
})

test('beside a claim lie the papers in which it can be read, and those of no known kind where no list has one', () => {
  const papers = ['other', 'insurance-proof', 'transcript', 'photo'].map((kind, index) =>
    paperOf(kind, `${index}`),
  )
  const named = (kind: Claim['kind']) => evidenceFor(kind, papers).map((one) => one.kind)
  expect(named('english')).toEqual(['transcript', 'other'])
  expect(named('malpractice-cover')).toEqual(['insurance-proof'])
  expect(evidenceFor('english', [{ ...paperOf('transcript', 'x'), isErased: true }])).toEqual([])
})

test('a paper that stands for two of the list is one piece of evidence', () => {
  const twice = ['transcript', 'marks'].map((paper) => ({ ...paperOf('transcript', 'same'), paper }))
  expect(evidenceFor('english', twice)).toHaveLength(1)
})

function rule(aboutId: string): Verification {
  return said({ about: 'rule', aboutId, stated: null, claim: null })
}

function paper(aboutId: string): Verification {
  return said({ about: 'paper', aboutId, stated: null, claim: null })
}

function paperOf(kind: string, documentId: string): AttachedPaper {
  const rest = { mediaType: 'application/pdf', bytes: 1, sha256: 'a', tellsOfHealth: false, expiresOn: null }
  return { ...rest, paper: kind, documentId, name: kind, kind, scan: 'clean', isErased: false, readers: [] }
}
