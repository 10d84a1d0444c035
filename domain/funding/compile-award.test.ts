import { describe, expect, test } from 'vitest'
import { asks, compiledOf, judged, type SomeAward } from './award.testing.ts'

const benefit = (id: string) => ({ id, line: 'living', source: 's1' })
const allows = (id: string) => ({ id, rule: 'allows', with: ['bafoeg'], says: 'May be held.', source: 's1' })
const merit = asks('e1', judged)

const frame: SomeAward = {
  id: 'de-frame',
  classes: ['public-funds'],
  requirements: [merit, asks('e2', { kind: 'stay-length', minWeeks: 4 })],
  benefits: [benefit('b1'), benefit('b2')],
  cumulation: [allows('c1'), allows('c2')],
}
const inherited = (given: object, ...frames: readonly SomeAward[]) => {
  const { units, benefits, rules } = compiledOf(
    { id: 'de-award', inherits: ['de-frame'], ...given },
    frame,
    ...frames,
  )
  return {
    units: units.map(({ id }) => id),
    benefits: benefits.map((said) => `${said.in.id}/${said.item.id}`),
    rules: rules.map((said) => `${said.in.id}/${said.item.id}`),
  }
}

describe('an award', () => {
  test('says its own first, then what its frame says', () => {
    const own = { requirements: [merit], benefits: [benefit('b1')], cumulation: [allows('c1')] }
    expect(inherited(own)).toEqual({
      units: ['e1', 'de-frame/e1', 'de-frame/e2'],
      benefits: ['de-award/b1', 'de-frame/b1', 'de-frame/b2'],
      rules: ['de-award/c1', 'de-frame/c1', 'de-frame/c2'],
    })
  })

  test('takes over neither a requirement nor a benefit nor a rule that it replaces', () => {
    const without = ['e1', 'b2', 'c1'].map((id) => ({ item: `de-frame/${id}`, because: 'It has its own.' }))
    expect(inherited({ requirements: [merit], without })).toEqual({
      units: ['e1', 'de-frame/e2'],
      benefits: ['de-frame/b1'],
      rules: ['de-frame/c2'],
    })
  })

  test('has what the frame of its frame says, and once only', () => {
    const middle = { id: 'de-middle', inherits: ['de-frame'], benefits: [benefit('b1')] }
    expect(inherited({ inherits: ['de-middle', 'de-frame'] }, middle).benefits).toEqual([
      'de-middle/b1',
      'de-frame/b1',
      'de-frame/b2',
    ])
  })

  test('is named by its own classes and by its frame, not by the classes of its frame', () => {
    const { nodes } = compiledOf({ id: 'de-award', inherits: ['de-frame'], classes: ['erasmus'] }, frame)
    expect([...nodes]).toEqual(['de-award', 'erasmus', 'de-frame'])
  })

  test('keeps preferences and sentences apart from what counts', () => {
    const { units, preferred, sentences } = compiledOf({
      id: 'de-award',
      requirements: [
        asks('e1', judged),
        asks('e2', judged, { severity: 'preferred' }),
        { id: 'e3', about: 'other', says: 'Be kind.', sentence: 'nobody can check it', source: 's1' },
      ],
    })
    expect(preferred.map(({ id }) => id)).toEqual(['e2'])
    expect(sentences.map(({ id }) => id)).toEqual(['e3'])
    expect(units.map(({ id }) => id)).not.toContain('e2')
  })
})

test('a group of the frame is not one with a group of the award', () => {
  const ways = ['e1', 'e2'].map((id) => asks(id, judged, { group: 'way' }))
  const frameWithGroup = { id: 'de-other', requirements: ways }
  const { units } = compiledOf({ id: 'de-award', inherits: ['de-other'], requirements: ways }, frameWithGroup)
  expect(units).toHaveLength(2)
})

describe('compiling throws for', () => {
  test('a frame that is not there', () => {
    expect(() => compiledOf({ id: 'de-award', inherits: ['de-nowhere'] })).toThrow(
      'award "de-award" inherits from "de-nowhere", which the catalogue does not have',
    )
  })

  test('a list that is not there', () => {
    const lost = asks('e1', { kind: 'host-country', list: 'nowhere' })
    expect(() => compiledOf({ id: 'de-award', requirements: [lost] })).toThrow(RangeError)
  })

  test('awards are no frames of themselves, and frames in a circle are read once', () => {
    const a = { id: 'de-a', inherits: ['de-b'], benefits: [benefit('b1')] }
    const b = { id: 'de-b', inherits: ['de-a'], benefits: [benefit('b1')] }
    expect(compiledOf(a, b).frames.map(({ id }) => id)).toEqual(['de-b'])
  })
})
