import type { Assessed } from '@famulus/advice/programmes'
import { situationOf } from '@famulus/advice/programmes'
import { sayText } from '@famulus/advice/requirements'
import type { Session } from '@famulus/advice/session'
import { dayText } from '@famulus/advice/time'
import { type Action, isBought, type Page, type Remedies, type Remedy } from '@famulus/domain/requirements'
import { formatMoney } from '@famulus/messages/speaking'

export type Way = { readonly name: keyof Remedies; readonly steps: readonly Step[] }
export type Step = {
  readonly key: string
  readonly says: string
  /** How often, how long, not before when, what it costs. */
  readonly details: readonly string[]
  readonly pages: readonly Page[]
}

/** The ways that make it a yes: the fewest steps, the cheapest, the earliest; each once, under the first of its names. */
export function waysOf(one: Assessed, session: Session): readonly Way[] {
  const { remedies } = one.assessment
  if (!remedies || remedies.smallest.actions.length === 0) return []
  const names = ['smallest', 'cheapest', 'earliest'] as const
  const different = names.filter(
    (name, index) => names.findIndex((other) => keysOf(remedies[other]) === keysOf(remedies[name])) === index,
  )
  return different.map((name) => ({
    name,
    steps: remedies[name].actions.map((action, index, all) =>
      stepOf(action, isBought(action, index, all), one, session),
    ),
  }))
}

const keysOf = ({ actions }: Remedy): string =>
  actions
    .map(({ key }) => key)
    .sort()
    .join()

function stepOf(action: Action, isPaid: boolean, one: Assessed, session: Session): Step {
  const { t } = session
  const { info, times, notBefore, certain } = action
  const details = [
    times > 1 ? t('explain.todo-times', { times }) : '',
    lead(action, session),
    notBefore === undefined ? '' : t('explain.todo-not-before', { day: dayText(notBefore, session) }),
    isPaid ? costText(action, session) : t('explain.todo-one-product'),
    certain ? '' : t('explain.todo-uncertain'),
  ]
  return {
    key: action.key,
    says: sayText(action.say, session, situationOf(one, session).moments),
    details: details.filter(Boolean),
    pages: [info?.lead?.source, isPaid ? info?.cost?.source : undefined].filter((page) => page !== undefined),
  }
}

function lead({ info, doneOn }: Action, session: Session): string {
  const { t } = session
  if (!info?.lead) return t('explain.lead-unknown')
  const { typicalDays: typical, worstDays: worst } = info.lead
  return t('programme.lead', { typical, worst: worst > typical ? worst : 0, day: dayText(doneOn, session) })
}

function costText({ info, times }: Action, { t, language }: Session): string {
  if (!info?.cost) return t('explain.todo-cost-unknown')
  const { lowCents, highCents, currency, year } = info.cost
  const low = formatMoney(lowCents * times, currency, language)
  const sum =
    highCents > lowCents
      ? t('advice.have.from-to', { from: low, to: formatMoney(highCents * times, currency, language) })
      : low
  return t('programme.sum-year', { sum, year: String(year) })
}
