import { dayOf, type IsoDate, isoOf } from '@famulus/domain/time'
import { describe, expect, test } from 'vitest'
import { sceneOf, today } from './planned.testing.ts'
import { oneAMonth, startChoices } from './start-choices.ts'
import { wishedStay } from './wished-stay.ts'

const run = (lo: string, hi: string) => ({ lo: dayOf(lo as IsoDate), hi: dayOf(hi as IsoDate) })

describe('one start a month', () => {
  const cases: [string, ReturnType<typeof run>[], string[]][] = [
    ['none where none is possible', [], []],
    [
      'the first day, then Mondays',
      [run('2027-03-22', '2027-05-31')],
      ['2027-03-22', '2027-04-05', '2027-05-03'],
    ],
    [
      'the first possible day where no Monday is',
      [run('2027-03-03', '2027-03-03'), run('2027-05-04', '2027-05-05')],
      ['2027-03-03', '2027-05-04'],
    ],
    ['no day that is over', [run('2026-01-01', '2027-01-05')], ['2026-11-22', '2026-12-07', '2027-01-04']],
  ]
  test.each(cases)('%s', (_, possible, expected) => {
    expect(oneAMonth(possible, today).map(isoOf)).toEqual(expected)
  })
})

test('every choice is possible by the rules and says how its plan stands, whatever start is wished', () => {
  const scene = sceneOf('year-6-germany')
  for (const start of ['2026-12-01', '2027-06-07']) {
    const wished = wishedStay({ programme: 'us-yale', start }, scene)
    if (wished.of !== 'stay') throw new Error(wished.of)
    const { choices, possible } = startChoices(wished.one.compiled, 4, scene)
    expect(choices.slice(0, 2).map((one) => [isoOf(one.start), one.outlook])).toEqual([
      ['2027-03-22', 'even-at-worst'],
      ['2027-04-05', 'even-at-worst'],
    ])
    for (const choice of choices)
      expect(possible.some(({ lo, hi }) => lo <= choice.start && choice.start <= hi)).toBe(true)
  }
})
