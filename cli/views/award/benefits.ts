import { euroText, moneyText, sumText } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import type { Benefit, PaidBenefit } from '@famulus/domain/funding'
import { addRanges, type Money, rangeAround } from '@famulus/domain/money'
import { explain } from '@famulus/domain/requirements'
import { formatMonth } from '@famulus/messages'
import type { ExplainedAward } from '../../explained-award.ts'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { paintMark } from '../answer-style.ts'
import { leavesView } from '../explain/rule.ts'
import { pagesOf } from './scene.ts'

/** What the award pays for this stay, benefit by benefit: the sum, how it comes about, from when and from where. */
export function benefitsView(one: ExplainedAward, session: Session): string[] {
  const { t } = session
  const { benefits, verdict } = one
  const months = new Set(benefits.flatMap(({ rateMonth }) => rateMonth ?? []))
  const texts = [...months].sort().map((month) => formatMonth(`${month}-01`, session.language))
  return [
    bold(t(verdict.answer === 'no' ? 'funding.explain.pays-would' : 'funding.explain.pays')),
    ...(benefits.length === 0 ? [paragraph(t('funding.explain.pays.nothing'), '  ? ', 4)] : []),
    ...(benefits.length === 0 ? [] : [paragraph(totalText(one, session), '  ', 2)]),
    ...(texts.length > 0 ? [dim(paragraph(t('money.costs.rates', { months: texts }), '  ', 2))] : []),
    ...benefits.flatMap((benefit) => benefitView(benefit, one, session)),
  ]
}

/** What no source names a sum of is said, never counted as nothing. */
function totalText({ paid: { purses, unknownSums } }: ExplainedAward, session: Session): string {
  const sum = euroText(addRanges(...purses), session)
  const known = purses.length > 0 ? 'some' : 'none'
  return session.t(`funding.explain.pays.total-${known}`, { sum, more: unknownSums ? 'more' : 'all' })
}

function benefitView(paid: PaidBenefit, one: ExplainedAward, session: Session): string[] {
  const { compiled, situation } = one.verdict
  const { item, when, in: file } = paid.said
  const line = (text: string) => paragraph(text, '    ', 4)
  const counts = paid.applies !== 'unmet' && !item.history
  const how = [counts ? workingText(paid, session) : '', ...termsOf(item, session)].filter(Boolean)
  const result = counts ? resultText(paid, one, session) : uncountedText(item, session)
  const mark = counts ? (paid.applies === 'met' ? '·' : paintMark('unknown')) : paintMark('not-applicable')
  return [
    paragraph(`${lineText(item, session)}: ${result}`, `  ${mark} `, 4),
    ...(how.length > 0 ? [line(how.join(' · '))] : []),
    ...(when && paid.applies !== 'met'
      ? leavesView(explain(when, situation), { situation, session }, 6)
      : []),
    ...(item.says === undefined ? [] : [line(item.says)]),
    dim(line(pagesOf(item.source, file, compiled, session))),
  ]
}

/** The id tells which benefits stand for each other. */
export const lineText = ({ id, line }: Benefit, { t }: Session): string =>
  `${id} · ${t(line === 'any' ? 'funding.explain.any-line' : `money.line.${line}`)}`

const uncountedText = (item: Benefit, { t }: Session): string =>
  t(item.history ? 'funding.explain.pays.history' : 'answers.verdict.not-applicable')

function resultText({ said: { item }, money, sum }: PaidBenefit, one: ExplainedAward, session: Session) {
  const { t } = session
  if (sum) return sum.highCents === 0 ? t('funding.explain.pays.length') : euroText(sum, session)
  if (money) return t('funding.explain.pays.no-rate')
  if (item.inKind) return t('funding.explain.pays.in-kind')
  const elsewhere = one.benefits.some(
    (other) => other.said.item.line === item.line && other.sum && other.applies !== 'unmet',
  )
  return t(elsewhere ? 'funding.explain.pays.elsewhere' : 'funding.explain.pays.unknown')
}

/** "€450.00 a month × 1.87 = €840", or between which sums the table lies where its row is not known. */
function workingText({ said: { item }, money, times, sum }: PaidBenefit, session: Session): string {
  if (!money) return item.table ? printedText(item, session) : ''
  return sum?.highCents === 0
    ? sumText({ money, per: item.per, times: { numerator: 1, denominator: 1 }, euro: undefined }, session)
    : sumText({ money, per: item.per, times, euro: sum }, session)
}

/** What the source prints, for whatever stay: "€350.00 to €550.00 a month". Empty where it names no sum. */
export function printedText(item: Benefit, session: Session): string {
  const money = printed(item)
  if (!money) return ''
  const values = { money: moneyText(money, session), per: session.t(`money.per.${item.per}`), times: 'one' }
  return session.t(item.table ? 'funding.explain.pays.table' : 'money.costs.uncounted', {
    ...values,
    sum: session.t('money.costs.uncounted', values),
  })
}

function printed({ amount, range, table = [], currency = 'EUR' }: Benefit): Money | undefined {
  const sums = [{ amount, range }, ...table].flatMap((row) => row.range ?? row.amount ?? [])
  const around = rangeAround(
    sums.map((sum) => ({ lowCents: Math.round(100 * sum), highCents: Math.round(100 * sum) })),
  )
  return around && { ...around, currency }
}

/** What limits the sum or makes it uncertain, and the year it is from. */
export function termsOf(item: Benefit, { t }: Session): string[] {
  const { minWeeks, maxWeeks, maxMonths, upTo, meansTested, inKind, alternativeTo, year } = item
  const terms: readonly (readonly [string, unknown])[] = [
    ['min-weeks', minWeeks],
    ['max-weeks', maxWeeks],
    ['max-months', maxMonths],
    ['up-to', upTo],
    ['means-tested', meansTested],
    ['in-kind', inKind],
    ['alternative-to', alternativeTo],
    ['year', year === undefined ? undefined : String(year)],
  ]
  return terms
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => t(`funding.explain.terms.${name}`, { value }))
}
