import { languages } from '@famulus/messages/speaking'
import { describe, expect, test } from 'vitest'
import { compiledOf, explained, nobodyYet, sessionIn, studentIn } from './explained.testing.ts'
import { type RulesByState, rulesByState } from './rule-rows.ts'

const session = sessionIn('en')
const ids = ['us-harvard', 'us-yale', 'au-sydney', 'no-oslo', 'gb-oxford', 'za-uct', 'us-entry', 'de-lpa-nrw']
const groupsOf = ({ open, promised, met, notYours, wishes }: RulesByState) => [
  ...open,
  ...promised,
  ...met,
  ...notYours,
  ...wishes,
]

describe.each(ids)('the rules of %s', (id) => {
  const students = [nobodyYet, studentIn('year-6-germany')]

  test('are all there, each once, whoever asks', () => {
    const { units, preferred } = compiledOf(id)
    const expected = [...units, ...preferred].map((unit) => unit.id).sort()
    for (const student of students) {
      const rules = rulesByState(explained(id, student), session)
      expect(
        groupsOf(rules)
          .map((group) => group.id)
          .sort(),
      ).toEqual(expected)
    }
  })

  test('can be said in every language, and each rests on a page', () => {
    for (const language of languages)
      for (const { rules } of groupsOf(rulesByState(explained(id), sessionIn(language))))
        for (const { says, sources } of rules) {
          expect(says).not.toBe('')
          expect(sources).not.toEqual([])
        }
  })

  test('say a condition once, and what can be mended first', () => {
    for (const { rules } of rulesByState(explained(id), session).open)
      for (const { leaves } of rules) {
        expect(new Set(leaves.map(({ need }) => need)).size).toBe(leaves.length)
        const mendable = leaves.map(({ step }) => step !== undefined)
        expect(mendable).toEqual([...mendable].sort((a, b) => Number(b) - Number(a)))
      }
  })
})

test('an open rule says what is needed, what is there, how long it takes and what it costs, with the year', () => {
  const { open } = rulesByState(explained('us-harvard'), session)
  const skinTests = open.flatMap(({ rules }) => rules).find(({ says }) => says.includes('two PPD skin tests'))
  expect(skinTests?.mark).toBe('reach')
  expect(skinTests?.leaves).toMatchObject([
    {
      need: expect.stringContaining('two skin tests'),
      have: 'Tuberculosis tests: none',
      step: { key: 'tuberculosis test skin', details: expect.arrayContaining(['£170.00 to £340.00 (2024)']) },
    },
  ])
})

test('what only the host can tell comes with its question', () => {
  const { open } = rulesByState(explained('us-harvard'), session)
  const leaves = open.flatMap(({ rules }) => rules).flatMap((rule) => rule.leaves)
  expect(leaves).toContainEqual(
    expect.objectContaining({ judge: 'host', question: 'Is there an interview, and is it passed?' }),
  )
})
