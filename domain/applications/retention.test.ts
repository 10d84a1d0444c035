import { expect, test } from 'vitest'
import { dayOf, isoOf } from '../time/index.ts'
import { keptUntil, retention, type Use } from './retention.ts'
import type { ApplicationState } from './states.ts'

const use = (state: ApplicationState, since: string, endsOn: string | null = null): Use => ({
  state,
  since: dayOf(since),
  endsOn: endsOn === null ? null : dayOf(endsOn),
})
const transcript = { kind: 'transcript', tellsOfHealth: false }
const vaccination = { kind: 'immunisation-form', tellsOfHealth: false }

test.each([
  ['that nobody uses', transcript, [], 'unused', null],
  ['of an open application', vaccination, [use('submitted', '2026-01-01')], 'open', null],
  [
    'of an open application and one that ended',
    vaccination,
    [use('withdrawn', '2020-01-01'), use('draft', '2026-01-01')],
    'open',
    null,
  ],
  ['of one that was declined', transcript, [use('declined_by_host', '2026-01-01')], 'ended', '2027-01-01'],
  ['that tells of health', vaccination, [use('withdrawn', '2026-01-01')], 'ended', '2026-01-31'],
  [
    'whose student says that it tells of health',
    { ...transcript, tellsOfHealth: true },
    [use('withdrawn', '2026-01-01')],
    'ended',
    '2026-01-31',
  ],
  [
    'of a stay, from its last day',
    vaccination,
    [use('completed', '2026-01-01', '2026-03-01')],
    'ended',
    '2026-03-31',
  ],
  [
    'of a stay that never took place, from when that was clear',
    vaccination,
    [use('withdrawn', '2026-01-01', '2026-03-01')],
    'ended',
    '2026-01-31',
  ],
  [
    'of two that ended, from the later',
    vaccination,
    [use('expired', '2026-02-01'), use('withdrawn', '2026-01-01')],
    'ended',
    '2026-03-03',
  ],
] as const)('a paper %s', (_, paper, uses, counts, until) => {
  const kept = keptUntil(paper, uses, retention)
  expect([kept.counts, kept.until === null ? null : isoOf(kept.until)]).toEqual([counts, until])
})

test('a deployment may set another number of days', () => {
  const kept = keptUntil(vaccination, [use('withdrawn', '2026-01-01')], { ...retention, health: 7 })
  expect(kept).toEqual({ purpose: 'health', days: 7, counts: 'ended', until: dayOf('2026-01-08') })
})
