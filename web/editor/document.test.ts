import { describe, expect, test } from 'vitest'
import {
  newRule,
  type ProgrammeDocument,
  withoutRule,
  withRule,
  withRuleAt,
  withRuleMoved,
  withValue,
} from './document.ts'

const rule = (id: string) => ({ id, says: id })
const document: ProgrammeDocument = {
  id: 'us-example',
  sources: [{ key: 'main' }],
  requirements: [rule('a'), rule('b'), rule('age')],
}
const ids = ({ requirements }: ProgrammeDocument) => requirements.map(({ id }) => id)

test('a value that is taken away leaves no empty key', () => {
  expect(withValue({ min: 3, max: 5 }, 'min', undefined)).toEqual({ max: 5 })
  expect(withValue({ max: 5 }, 'min', 4)).toEqual({ max: 5, min: 4 })
})

describe('rules', () => {
  test.each([
    ['up', 1, -1, ['b', 'a', 'age']],
    ['down', 1, 1, ['a', 'age', 'b']],
    ['not above the first', 0, -1, ['a', 'b', 'age']],
    ['not below the last', 2, 1, ['a', 'b', 'age']],
  ] as const)('are moved %s', (_, index, by, order) => {
    expect(ids(withRuleMoved(document, index, by))).toEqual(order)
  })

  test('one that is removed and put back makes the same document', () => {
    expect(withRuleAt(withoutRule(document, 1), 1, rule('b'))).toEqual(document)
  })

  test('one that is changed leaves the others', () => {
    const changed = withRule(document, 1, { id: 'b', says: 'other words' })
    expect(changed.requirements).toEqual([rule('a'), { id: 'b', says: 'other words' }, rule('age')])
    expect(changed.requirements[0]).toBe(document.requirements[0])
  })

  test('a new one has a name that is free, a topic and a source', () => {
    const fields = { ofRule: [{ key: 'by', usual: 'start' }], ofKind: [{ key: 'min', usual: undefined }] }
    expect(newRule(document, 'age', ['age', 'other'], fields)).toEqual({
      id: 'age-2',
      about: 'age',
      says: '',
      by: 'start',
      needs: { kind: 'age' },
      source: 'main',
    })
    expect(newRule(document, 'passport', ['age', 'other'], fields)).toMatchObject({
      id: 'passport',
      about: 'other',
    })
  })
})
