// Short ways to write a requirement down.
import type { Facts } from '../../profile/index.ts'
import { type Anchor, anchors, dayOf, type Span, spanOf } from '../../time/index.ts'
import type { Core, RecordsLeaf } from '../core.ts'
import { MET, UNKNOWN, UNMET, type Verdict } from '../verdict.ts'
import type { BindContext } from './index.ts'

const say = { code: 'test' }

export const START = dayOf('2027-03-01')

/** Everything happens on one day. */
export function allOn(at: Span): BindContext {
  const moments = Object.fromEntries(anchors.map((anchor) => [anchor, at])) as Record<Anchor, Span> // all anchors
  return { moments, starts: [moments] }
}
export const fixed = allOn(spanOf(START))

export const all = (...of: readonly Core[]): Core => ({ op: 'all', of })
export const any = (...of: readonly Core[]): Core => ({ op: 'any', of })
export const not = (of: Core): Core => ({ op: 'not', of })
export const atLeast = (n: number, ...of: readonly Core[]): Core => ({ op: 'atLeast', n, of })
export const promised = (of: Core): Core => ({ op: 'promised', of })
export const eachStart = (of: Core): Core => ({ op: 'eachStart', of })

const constant = (value: Verdict): Core => ({ op: 'constant', value, say })
export const [yes, open, no] = [constant(MET), constant(UNKNOWN), constant(UNMET)]

export const schoolIn = (...codes: readonly string[]): Core => ({
  op: 'has',
  fact: 'school.country',
  any: codes,
  say,
})
export const weeks = (cmp: '>=' | '<=', to: number): Core => ({
  op: 'compare',
  fact: 'stay.weeks',
  cmp,
  to,
  say,
})
export const forCredit: Core = { op: 'compare', fact: 'stay.forCredit', cmp: '>=', to: 1, say }
export const passportAtStart: Core = {
  op: 'compare',
  fact: 'passport.validUntil',
  cmp: '>=',
  to: { at: 'start' },
  say,
}
export const passportOn = (day: number): Core => ({ ...passportAtStart, to: day })
export const decided = (key: string): Core => ({ op: 'judgement', by: 'host', key, say })
export const startsNotBefore = (on: string): Core => ({
  op: 'moment',
  left: { at: 'start' },
  cmp: '>=',
  right: { on },
  say,
})
export const startsOnWeekday = (weekday: number): Core => ({ op: 'grid', grid: { weekdays: [weekday] }, say })

type Counted = Partial<Pick<RecordsLeaf, 'where' | 'atLeast' | 'measure' | 'gap'>>
export const doses = (counted: Counted = {}): Core => ({
  op: 'records',
  table: 'doses',
  where: [],
  atLeast: 1,
  ...counted,
  say,
})
export const clerkships = (counted: Counted = {}): Core => ({
  op: 'records',
  table: 'clerkships',
  where: [],
  atLeast: 1,
  ...counted,
  say,
})

/** A student of whom this is known and nothing else. */
export const knowing = (facts: Partial<Facts>): Facts => ({ scalars: {}, codes: {}, records: {}, ...facts })
