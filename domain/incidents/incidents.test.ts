import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dueAfter,
  type EscalationLevel,
  incidentMoves,
  incidentSchema,
  incidentStates,
  movesOf,
  nextLevel,
  stateAfter,
} from './index.ts'

const at = (text: string): number => Date.parse(text)

test.each([
  ['now', '2026-11-22T23:30:00Z', '2026-11-23T03:30:00Z'],
  ['soon', '2026-11-23T09:00:00Z', '2026-11-26T09:00:00Z'],
  ['soon', '2026-11-26T09:00:00Z', '2026-12-01T09:00:00Z'],
  ['soon', '2026-11-28T12:15:00Z', '2026-12-02T12:15:00Z'],
] as const)('what is needed %s and asked at %s is due at %s', (urgency, asked, due) => {
  expect(dueAfter(urgency, at(asked))).toBe(at(due))
})

test('what is due soon is due on a day of work, three to five days later', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01') }), (asked) => {
      fc.pre(!Number.isNaN(asked.getTime()))
      const due = dueAfter('soon', asked.getTime())
      const days = (due - asked.getTime()) / 86_400_000
      expect([3, 4, 5]).toContain(days)
      expect([0, 6]).not.toContain(new Date(due).getUTCDay())
    }),
  )
})

test('a silent school is passed over step by step, and then there is nobody left to tell', () => {
  const told: EscalationLevel[] = []
  for (let level: EscalationLevel | undefined = 'desk'; level; level = nextLevel(level)) told.push(level)
  expect(told).toEqual(['desk', 'admins', 'site'])
})

test('a school that has not acknowledged can neither close nor write', () => {
  expect(movesOf('school', 'reported')).toEqual(['acknowledge'])
})

test('what one side closes, the student can open again, whatever happened before', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...incidentMoves)), (tried) => {
      let state = incidentStates[0] as (typeof incidentStates)[number]
      for (const move of tried)
        if ([...movesOf('student', state), ...movesOf('school', state)].includes(move))
          state = stateAfter(state, move)
      expect(movesOf('student', state)).toContain(state === 'closed' ? 'reopen' : 'close')
    }),
  )
})

test.each([
  ['told', ''],
  ['told', 'x'.repeat(4001)],
  ['on', '23.11.2026'],
  ['kind', 'accident'],
  ['urgency', 'later'],
])('%s may not be %j', (field, value) => {
  const good = { kind: 'exposure', urgency: 'now', on: '2026-11-23', told: 'A needle.', done: '', wish: '' }
  expect(incidentSchema.safeParse(good).success).toBe(true)
  const read = incidentSchema.safeParse({ ...good, [field]: value })
  expect(read.error?.issues[0]?.path).toEqual([field])
})
