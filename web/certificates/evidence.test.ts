import { expect, test } from 'vitest'
import { plannedFor, sceneOf } from '../planning/planned.testing.ts'
import { taskRows } from '../planning/task-rows.ts'
import { evidenceEdits } from './evidence.ts'

const paper = { office: 'de-lpa-nrw', rule: 'section_length' }
const said = { statuses: ['exam-candidate-lpa-nrw'], wish: { paid: false, kind: 'final-year' } }

const stateIn = (more: object) => {
  const scene = sceneOf('year-6-germany', { ...said, ...more } as Parameters<typeof sceneOf>[1])
  const planned = plannedFor({ programme: 'us-yale', start: '2027-06-07', weeks: 8 }, scene)
  return taskRows(planned, scene.session).find(({ id }) => id === 'ask-de-lpa-nrw-section_length')?.state
}

test('a paper that is there settles the task of the plan, and opens it again when it is taken back', () => {
  expect(stateIn({})).toBe('open')
  const [there] = evidenceEdits(undefined, { programmeId: 'us-yale' }, paper, '2026-11-23')
  const [path, progress] = there ?? []
  expect(path).toBe('progress')
  expect(stateIn({ progress })).toBe('done')
  const [back] = evidenceEdits(progress as never, { programmeId: 'us-yale' }, paper, undefined)
  expect(back).toEqual(['progress', undefined])
})

test('a stay at no programme of the catalogue has no plan', () => {
  expect(evidenceEdits(undefined, {}, paper, '2026-11-23')).toEqual([])
})
