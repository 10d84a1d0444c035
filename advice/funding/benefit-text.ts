import type { Benefit, PaidBenefit } from '@famulus/domain/funding'
import { addRanges, type Money, rangeAround } from '@famulus/domain/money'
import type { Session } from '../session/index.ts'
import type { ExplainedAward } from './explained-award.ts'
import { euroText, moneyText } from './money-text.ts'
import { sumText } from './price-text.ts'

/** What no source names a sum of is said, never counted as nothing. */
export function paidText({ paid: { purses, unknownSums } }: ExplainedAward, session: Session): string {
  const sum = euroText(addRanges(...purses), session)
  const known = purses.length > 0 ? 'some' : 'none'
  return session.t(`funding.explain.pays.total-${known}`, { sum, more: unknownSums ? 'more' : 'all' })
}

/** The id tells which benefits stand for each other. */
export const benefitText = ({ id, line }: Benefit, { t }: Session): string =>
  `${id} · ${t(line === 'any' ? 'funding.explain.any-line' : `money.line.${line}`)}`

/** What a benefit that is no older rate and whose condition is not failed counts for. */
export const benefitCounts = ({ applies, said: { item } }: PaidBenefit): boolean =>
  applies !== 'unmet' && !item.history

/** "€840", or why there is no sum. */
export function benefitResult(paid: PaidBenefit, one: ExplainedAward, session: Session): string {
  const { t } = session
  const { item } = paid.said
  if (!benefitCounts(paid))
    return t(item.history ? 'funding.explain.pays.history' : 'answers.verdict.not-applicable')
  return countedResult(paid, one, session)
}

function countedResult(
  { said: { item }, money, sum }: PaidBenefit,
  one: ExplainedAward,
  session: Session,
): string {
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
export function benefitWorking({ said: { item }, money, times, sum }: PaidBenefit, session: Session): string {
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
export function benefitTerms(item: Benefit, { t }: Session): string[] {
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
