import { expect, test } from 'vitest'
import { headlineText } from './headline.ts'
import { plannedFor, sceneOf } from './planned.testing.ts'
import { refusingRules } from './refusing-rules.ts'

const inYear6 = (statuses: string[], kind: 'final-year' | 'clinical-elective') =>
  sceneOf('year-6-germany', { statuses, wish: { paid: false, kind } } as Parameters<typeof sceneOf>[1])
const planned = (weeks: number, scene: ReturnType<typeof inYear6>) =>
  plannedFor({ programme: 'us-yale', start: '2027-06-07', weeks }, scene)
const rulesAgainst = (weeks: number, scene: ReturnType<typeof inYear6>) =>
  refusingRules(planned(weeks, scene)).map(({ id }) => id)

test('a section of the final year that is too short for the examination office is warned about before it is booked', () => {
  const candidate = inYear6(['exam-candidate-lpa-nrw'], 'final-year')
  expect(rulesAgainst(4, candidate)).toContain('de-lpa-nrw/section_length')
  expect(headlineText(planned(4, candidate), candidate.session)).toMatch(/^Not for 7 June 2027/)
})

test.each([
  ['examined elsewhere', ['exam-candidate-hlpug'], 'final-year'],
  ['for whom it is no final year', ['exam-candidate-lpa-nrw'], 'clinical-elective'],
] as const)('the rule is not for those %s', (_, statuses, kind) => {
  expect(rulesAgainst(4, inYear6([...statuses], kind))).not.toContain('de-lpa-nrw/section_length')
})
