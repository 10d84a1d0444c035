import { lastDayOf, type Stay } from '../stays/index.ts'
import { dayOf, type IsoDate } from '../time/index.ts'
import type { AskKind } from './answer.ts'

export type Asked = { readonly kind: AskKind; readonly askedOn: string }
export type Due = { readonly kind: AskKind; readonly from: string; readonly to: string }

/** A stay shorter than this has no middle worth an evaluation, in days. */
const leastForMiddle = 28
const [week, afterTheEnd] = [7, 14]

/**
 * What a supervisor is to be asked for on a day; undefined where there is nothing. One mail at a time and one a week at
 * most: what is asked too often is not answered. `hasNews`: whether something was entered since the last mail.
 */
export function dueOn(stay: Stay, today: string, asked: readonly Asked[], hasNews: boolean): Due | undefined {
  const [first, last, now] = [stay.startsOn, lastDayOf(stay), today].map(number) as [number, number, number]
  const newest = Math.max(first - 1, ...asked.map(({ askedOn }) => number(askedOn)))
  const was = (kind: AskKind) => asked.some((one) => one.kind === kind)
  const whole = { from: stay.startsOn, to: today < lastDayOf(stay) ? today : lastDayOf(stay) }
  if (now < first || now > last + afterTheEnd) return undefined
  if (now >= last) return was('final') ? undefined : { kind: 'final', ...whole }
  if (now - newest < week) return undefined
  const isLong = last - first + 1 >= leastForMiddle
  if (isLong && !was('middle') && now >= first + Math.floor((last - first) / 2))
    return { kind: 'middle', ...whole }
  const since = asked.length === 0 ? stay.startsOn : newestDay(asked)
  return hasNews ? { kind: 'week', from: since, to: today } : undefined
}

const newestDay = (asked: readonly Asked[]): string =>
  asked.reduce((newest, { askedOn }) => (askedOn > newest ? askedOn : newest), '')

const number = (day: string): number => dayOf(day as IsoDate) // of a stay or of the clock: both are days
