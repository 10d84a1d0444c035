import { euroText } from '@famulus/advice/funding'
import type { Compared } from '@famulus/advice/planning'
import type { Assessed } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { dayText } from '@famulus/advice/time'
import type { Answer } from '@famulus/domain/programmes'

const open: readonly Answer[] = ['yes', 'fixable', 'not-yet']

const unsettled: readonly Answer[] = ['ask', 'unknown']

/** What the list comes to, as a sentence. */
export function headlineOf(known: readonly Pick<Assessed, 'assessment'>[], { t }: Session): string {
  const count = (answers: readonly Answer[]): number =>
    known.filter(({ assessment }) => answers.includes(assessment.answer)).length
  return t('shortlist.headline', { total: known.length, open: count(open), unsettled: count(unsettled) })
}

/** Which can be first, and which costs least, as far as both are known. */
export function leadersOf(all: readonly Compared[], session: Session): string[] {
  if (all.length < 2) return []
  const possible = all.filter(({ one }) => open.includes(one.assessment.answer))
  const soonest = least(possible, ({ one }) => one.assessment.start)
  const cheapest = least(all, ({ budget }) => budget.total.lowCents)
  return [
    ...(soonest
      ? [
          session.t('shortlist.soonest', {
            name: nameOf(soonest),
            day: dayText(soonest.one.assessment.start, session),
          }),
        ]
      : []),
    ...(cheapest && cheapest.budget.total.lowCents > 0
      ? [
          session.t('shortlist.cheapest', {
            name: nameOf(cheapest),
            sum: euroText(cheapest.budget.total, session),
            open: cheapest.budget.open.length,
          }),
        ]
      : []),
  ]
}

const nameOf = ({ one }: Compared): string => one.compiled.programme.name

/** The first of the least. */
const least = (all: readonly Compared[], of: (one: Compared) => number): Compared | undefined =>
  all.reduce<Compared | undefined>((best, one) => (best && of(best) <= of(one) ? best : one), undefined)
