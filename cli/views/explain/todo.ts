import { sayText } from '@famulus/advice/requirements'
import type { Session } from '@famulus/advice/session'
import { dayText } from '@famulus/advice/time'
import type { Assessment } from '@famulus/domain/programmes'
import { type Action, isBought, type Page, type Remedy } from '@famulus/domain/requirements'
import type { Moments } from '@famulus/domain/time'
import { formatMoney } from '@famulus/messages'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { paintMark } from '../answer-style.ts'

/** The sets of steps that make it a yes: the fewest, the cheapest, the earliest, each once. */
export function todoView(
  { remedies }: Pick<Assessment, 'remedies'>,
  moments: Moments,
  session: Session,
): string[] {
  if (!remedies) return []
  const { t } = session
  const named = [
    ['cli.explain.todo-smallest', remedies.smallest],
    ['cli.explain.todo-cheapest', remedies.cheapest],
    ['cli.explain.todo-earliest', remedies.earliest],
  ] as const
  const different = named.filter(
    ([, remedy], index) => named.findIndex(([, other]) => sameSteps(other, remedy)) === index,
  )
  if (remedies.smallest.actions.length === 0) return []
  const only = different.length === 1
  return [
    bold(t('cli.explain.todo')),
    ...different.flatMap(([title, remedy]) => [
      ...(only ? [] : [`  ${t(title)}`]),
      ...remedy.actions.map((action, index, all) =>
        step(
          action,
          isBought(action, index, all) ? costText(action, session) : t('explain.todo-one-product'),
          moments,
          session,
        ),
      ),
    ]),
    ...(only ? [dim(paragraph(t('explain.todo-same'), '  ', 2))] : []),
    '',
  ]
}

const sameSteps = (a: Remedy, b: Remedy): boolean =>
  a.actions
    .map(({ key }) => key)
    .sort()
    .join() ===
  b.actions
    .map(({ key }) => key)
    .sort()
    .join()

function step(action: Action, cost: string, moments: Moments, session: Session): string {
  const { t } = session
  const details = [
    action.times > 1 ? t('explain.todo-times', { times: action.times }) : '',
    leadText(action, session),
    action.notBefore === undefined
      ? ''
      : t('explain.todo-not-before', { day: dayText(action.notBefore, session) }),
    cost,
    action.certain ? '' : t('explain.todo-uncertain'),
  ].filter(Boolean)
  const head = paragraph(sayText(action.say, session, moments), `  ${paintMark('reach')} `, 4)
  return `${head}\n${dim(paragraph(details.join(' · '), '    ', 4))}`
}

/** How long it takes, from where; what no source tells is said as such. */
function leadText({ info, doneOn }: Action, session: Session): string {
  const { t } = session
  if (!info?.lead) return t('explain.lead-unknown')
  const { typicalDays, worstDays, source } = info.lead
  return t('cli.explain.lead', {
    typical: typicalDays,
    worst: worstDays > typicalDays ? worstDays : 0,
    source: pageText(source, session),
    day: dayText(doneOn, session),
  })
}

function costText({ info, times }: Action, session: Session): string {
  const { t, language } = session
  if (!info?.cost) return t('explain.todo-cost-unknown')
  const { lowCents, highCents, currency, source } = info.cost
  const low = formatMoney(lowCents * times, currency, language)
  const range =
    highCents > lowCents
      ? t('advice.have.from-to', { from: low, to: formatMoney(highCents * times, currency, language) })
      : low
  return `${range} (${pageText(source, session)})`
}

const pageText = ({ title, year }: Page, { t }: Session): string =>
  `${title}, ${year ?? t('explain.no-year')}`
