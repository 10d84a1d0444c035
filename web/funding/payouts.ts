import { benefitCounts, type ExplainedAward } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import { type PaidBenefit, type Payout, payoutOf } from '@famulus/domain/funding'
import { pagesOf } from '@famulus/domain/programmes'
import type { Sourced } from './award-detail.ts'

/** When what counts is paid: at once for all of it, else by what it is for; also where no source tells. */
export function payoutLines(
  { verdict: { compiled }, benefits }: ExplainedAward,
  session: Session,
): Sourced[] {
  const { t } = session
  const files = [compiled.award, ...compiled.frames]
  const groups = Map.groupBy(benefits.filter(benefitCounts), ({ said }) => payoutOf(compiled, said))
  return [...groups].map(([payout, paid]) => {
    const values = { what: groups.size > 1 ? 'some' : 'all', benefits: linesOf(paid, session) }
    if (!payout) return { text: t('budget.paid-unknown', values), more: [], pages: [] }
    const file = files.find(({ calendar }) => calendar?.paid?.includes(payout))
    return {
      text: t('funding.explain.paid', { ...values, parts: partsOf(payout, session) }),
      more: [],
      pages: file ? pagesOf(payout.source, file.sources) : [],
    }
  })
}

const partsOf = ({ parts }: Payout, { t }: Session): string[] =>
  parts.map(({ when, percent }) => t(`funding.explain.paid.${when}`, { percent }))

const linesOf = (paid: readonly PaidBenefit[], { t }: Session): string[] => [
  ...new Set(
    paid.map(({ said: { item } }) =>
      t(item.line === 'any' ? 'funding.explain.any-line' : `money.line.${item.line}`),
    ),
  ),
]
