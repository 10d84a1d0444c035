import { preparationOf } from '@famulus/domain/planning'
import { countryName } from '@famulus/messages/speaking'
import { euroText } from '../funding/index.ts'
import { type Assessed, feeText, statusText } from '../programmes/index.ts'
import { actionText, leafInShort } from '../requirements/index.ts'
import type { Session } from '../session/index.ts'
import { dayText, runsText } from '../time/index.ts'
import type { Compared } from './comparison.ts'
import { lengthText } from './lengths.ts'

/** One question that is asked of every programme. `of`: what there is to say, nothing where no source tells. */
export type ComparedLine = {
  readonly code: ComparedCode
  readonly title: string
  readonly of: (compared: Compared) => readonly string[]
}

type TextsOf = (compared: Compared, session: Session) => readonly string[]

/** Where its title stands in the messages, and what it says. */
const lines = {
  answer: ['advice.compare.answer', ({ one }, { t }) => [t(`answers.${one.assessment.answer}`)]],
  place: ['advice.check.column.country', ({ one }, session) => said(placeText(one, session))],
  status: ['advice.compare.status', ({ one }, session) => [statusText(one, session)]],
  start: [
    'advice.compare.start',
    ({ one: { assessment } }, session) =>
      assessment.answer === 'no' ? [] : [dayText(assessment.start, session)],
  ],
  window: ['advice.compare.window', ({ one }, session) => said(runsText(startsOf(one), session))],
  weeks: [
    'advice.compare.weeks',
    ({ one }, { t }) => [t('advice.compare.weeks-value', { weeks: one.assessment.weeks })],
  ],
  opens: ['advice.compare.opens', ({ one }, session) => dayOrNone(one.assessment.opens, session)],
  closes: ['advice.compare.closes', ({ one }, session) => dayOrNone(one.assessment.closes, session)],
  todo: [
    'advice.compare.todo',
    ({ one }, session) =>
      (one.assessment.remedies?.smallest.actions ?? []).map((action) => actionText(action, session)),
  ],
  open: ['advice.compare.open', ({ one }, session) => openTexts(one, session)],
  refused: ['advice.compare.refused', ({ one }) => refusedTexts(one)],
  preparation: ['planning.compare.title', (compared, session) => said(preparationText(compared, session))],
  fees: ['advice.compare.fees', ({ one }, session) => feeTexts(one, session)],
  cost: ['money.compare.title', (compared, session) => [knownCostText(compared, session)]],
  covered: ['funding.compare.title', (compared, session) => said(coveredText(compared, session))],
} as const satisfies Record<string, readonly [string, TextsOf]>

export type ComparedCode = keyof typeof lines

/** What programmes are compared by, in the order in which it is asked. */
export const comparedLines = (session: Session): ComparedLine[] =>
  (Object.entries(lines) as [ComparedCode, readonly [string, TextsOf]][]).map(([code, [title, of]]) => ({
    code,
    title: session.t(title),
    of: (compared) => of(compared, session),
  }))

/** Starts on which all holds; where there are none, those on which it can be made to. */
export const startsOf = ({ assessment: { windows, reachable } }: Assessed) =>
  (windows.certain.length > 0 ? windows : reachable).certain

/** What is charged to visitors, as far as a source names the number. */
export const feesOf = ({ compiled: { programme } }: Assessed) =>
  programme.fees.filter(({ amount, for: whom }) => amount !== undefined && whom !== 'domestic')

const said = (text: string): string[] => (text ? [text] : [])

const dayOrNone = (day: number | undefined, session: Session): string[] =>
  day === undefined ? [] : [dayText(day, session)]

const placeText = ({ compiled: { programme } }: Assessed, { language }: Session): string =>
  [programme.city, countryName(programme.country, language)].filter(Boolean).join(', ')

const knownCostText = ({ budget: { total, open } }: Compared, session: Session): string =>
  session.t('money.compare.value', { sum: euroText(total, session), open: open.length })

/** Nothing where no award pays anything. */
function coveredText({ bundle }: Compared, session: Session): string {
  if (!bundle || bundle.hopedCents === 0) return ''
  const sum = (cents: number) => euroText({ lowCents: cents, highCents: cents }, session)
  const { hopedCents, certainCents } = bundle
  return session.t('funding.compare.value', { hoped: sum(hopedCents), certain: sum(certainCents) })
}

/** From the last day on which the first step may be begun to the first day. */
function preparationText({ plan }: Compared, session: Session): string {
  if (!plan || plan.refusedBy.length > 0) return ''
  const { days, atLeast } = preparationOf(plan)
  if (days.worst === 0 && atLeast) return session.t('planning.compare.unknown')
  const text = lengthText(days, session)
  const length = atLeast ? session.t('planning.compare.at-least', { length: text }) : text
  return plan.plan.outlook === 'impossible' ? session.t('planning.compare.too-late', { length }) : length
}

const refusedTexts = ({ assessment, compiled }: Assessed): string[] =>
  assessment.refusedBy.map(
    (id) => compiled.programme.requirements.find((rule) => rule.id === id || rule.group === id)?.says ?? id,
  )

function openTexts({ assessment: { open } }: Assessed, session: Session): string[] {
  const texts = open.map(({ leaf, fact }) => {
    return fact && leaf.op !== 'records' ? session.t(`profile.${fact}.label`) : leafInShort(leaf, session)
  })
  return [...new Set(texts)]
}

const feeTexts = (one: Assessed, session: Session): string[] =>
  feesOf(one).map((fee) => feeText(fee, one.compiled.programme, session))
