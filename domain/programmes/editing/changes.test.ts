import { expect, test } from 'vitest'
import { changesBetween, isUnchanged } from './changes.ts'

const rule = (id: string, more: object = {}) => ({ id, says: id, ...more })
const none = { added: [], removed: [], changed: [], isReordered: false, parts: [] }
const before = { requirements: [rule('a'), rule('b'), rule('c', { needs: { min: 3 } })], documents: [] }

test.each([
  ['nothing', before, none],
  ['a new rule', { ...before, requirements: [...before.requirements, rule('d')] }, { ...none, added: ['d'] }],
  [
    'a rule that is gone',
    { ...before, requirements: before.requirements.slice(1) },
    { ...none, removed: ['a'] },
  ],
  [
    'a rule that asks something else',
    { ...before, requirements: [rule('a'), rule('b'), rule('c', { needs: { min: 4 } })] },
    { ...none, changed: [{ id: 'c', keys: ['needs'] }] },
  ],
  [
    'a key that is new',
    { ...before, requirements: [rule('a', { by: 'start' }), rule('b'), before.requirements[2]] },
    { ...none, changed: [{ id: 'a', keys: ['by'] }] },
  ],
  [
    'another order',
    { ...before, requirements: [rule('b'), rule('a'), before.requirements[2]] },
    { ...none, isReordered: true },
  ],
  ['another part', { ...before, calendar: { minWeeks: 4 } }, { ...none, parts: ['calendar'] }],
  ['the same keys in another order', { documents: [], requirements: before.requirements }, none],
])('what is different: %s', (_, after, changes) => {
  expect(changesBetween(before, after)).toEqual(changes)
  expect(isUnchanged(changes as ReturnType<typeof changesBetween>)).toBe(changes === none)
})
