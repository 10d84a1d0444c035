import { expect, test } from 'vitest'
import { readProfile } from '../profile/index.ts'
import { dayOf } from '../time/index.ts'
import { progressFor } from './progress.ts'

test('of a profile is what it tells for the programme, the later of two entries for one task', () => {
  const read = readProfile({
    profile: 1,
    progress: [
      { programme: 'us-yale', task: 'apply', waitingFor: 'registrar', since: '2026-11-20' },
      { programme: 'us-yale', task: 'apply', done: '2026-12-01' },
      { programme: 'us-yale', task: 'file', skipped: 'sent last year' },
      { programme: 'gb-oxford', task: 'apply', waitingFor: 'tutor' },
    ],
  })
  if ('problems' in read) throw new Error(read.problems[0]?.code)
  expect(progressFor(read.profile, 'us-yale')).toEqual({
    apply: { done: dayOf('2026-12-01') },
    file: { skipped: 'sent last year' },
  })
  expect(progressFor(read.profile, 'gb-oxford')).toEqual({ apply: { waitingFor: 'tutor' } })
})

const one = { code: 'progress' }

test.each([
  ['nothing told', {}, 'progress[0]', one],
  ['two things at once', { done: '2026-11-20', skipped: 'no' }, 'progress[0]', one],
  ['a since without waiting', { done: '2026-11-20', since: '2026-11-01' }, 'progress[0].since', one],
  ['no exact day', { done: 'November' }, 'progress[0].done', { code: 'day' }],
])('%s is refused', (_, told, path, allowed) => {
  const read = readProfile({ profile: 1, progress: [{ programme: 'us-yale', task: 'apply', ...told }] })
  expect('problems' in read && read.problems.map((problem) => [problem.path, problem.allowed])).toEqual([
    [path, allowed],
  ])
})
