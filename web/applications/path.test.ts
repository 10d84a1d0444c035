import type { ApplicationDetail } from '@famulus/contract'
import { describe, expect, test } from 'vitest'
import { pathOf } from './path.ts'

type State = ApplicationDetail['state']
type Walk = readonly (readonly [day: number, to: State])[]

/** As the journal tells of a walk through these states, one move on each day of November. */
const walked = (walk: Walk): Pick<ApplicationDetail, 'state' | 'events'> => ({
  state: walk.at(-1)?.[1] ?? 'draft',
  events: walk.map(([day, to], index) => ({
    seq: index,
    at: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`,
    side: 'student',
    move: 'move',
    from: walk[index - 1]?.[1] ?? null,
    to,
    reasons: [],
  })),
})

const shown = (walk: Walk) =>
  pathOf(walked(walk)).map(({ stage, is, on }) => [stage, is, on?.slice(8)].join(' ').trim())

const toReview: Walk = [
  [1, 'draft'],
  [2, 'endorsement_requested'],
  [5, 'endorsed'],
  [6, 'submitted'],
  [9, 'under_review'],
]

describe('how far an application is', () => {
  test('a draft has everything before it', () => {
    expect(shown([[1, 'draft']])).toEqual([
      'written now',
      'endorsed ahead',
      'submitted ahead',
      'reviewed ahead',
      'accepted ahead',
      'confirmed ahead',
      'stay ahead',
    ])
  })

  test('each stage is passed on the day on which it was left', () => {
    expect(shown(toReview).slice(0, 4)).toEqual([
      'written passed 02',
      'endorsed passed 05',
      'submitted passed 06',
      'reviewed now',
    ])
  })

  test('a host that wants no endorsement: the university is not needed', () => {
    expect(
      shown([
        [1, 'draft'],
        [2, 'submitted'],
      ])[1],
    ).toBe('endorsed skipped')
  })

  test('what was sent back stands at the submission again', () => {
    expect(shown([...toReview, [10, 'resubmission_requested']]).slice(2, 4)).toEqual([
      'submitted now',
      'reviewed ahead',
    ])
  })

  test.each(['declined_by_host', 'ineligible', 'withdrawn', 'cancelled_by_host'] as const)(
    '%s: it ended where it was',
    (state) => {
      expect(shown([...toReview, [12, state]]).slice(3)).toEqual([
        'reviewed ended',
        'accepted ahead',
        'confirmed ahead',
        'stay ahead',
      ])
    },
  )

  test('a stay that is over has passed everything', () => {
    const walk: Walk = [
      ...toReview,
      [12, 'offered'],
      [13, 'accepted'],
      [15, 'confirmed'],
      [20, 'active'],
      [28, 'completed'],
    ]
    expect(shown(walk).every((step) => step.includes(' passed'))).toBe(true)
    expect(shown(walk).at(-1)).toBe('stay passed 28')
  })
})
