import {
  benefitCounts,
  benefitResult,
  benefitTerms,
  benefitText,
  benefitWorking,
  type ExplainedAward,
  paidText,
} from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import type { PaidBenefit } from '@famulus/domain/funding'
import { explain } from '@famulus/domain/requirements'
import { formatMonth } from '@famulus/messages'
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
    ...(benefits.length === 0 ? [] : [paragraph(paidText(one, session), '  ', 2)]),
    ...(texts.length > 0 ? [dim(paragraph(t('money.costs.rates', { months: texts }), '  ', 2))] : []),
    ...benefits.flatMap((benefit) => benefitView(benefit, one, session)),
  ]
}

function benefitView(paid: PaidBenefit, one: ExplainedAward, session: Session): string[] {
  const { compiled, situation } = one.verdict
  const { item, when, in: file } = paid.said
  const line = (text: string) => paragraph(text, '    ', 4)
  const counts = benefitCounts(paid)
  const how = [counts ? benefitWorking(paid, session) : '', ...benefitTerms(item, session)].filter(Boolean)
  const result = benefitResult(paid, one, session)
  const mark = counts ? (paid.applies === 'met' ? '·' : paintMark('unknown')) : paintMark('not-applicable')
  return [
    paragraph(`${benefitText(item, session)}: ${result}`, `  ${mark} `, 4),
    ...(how.length > 0 ? [line(how.join(' · '))] : []),
    ...(when && paid.applies !== 'met'
      ? leavesView(explain(when, situation), { situation, session }, 6)
      : []),
    ...(item.says === undefined ? [] : [line(item.says)]),
    dim(line(pagesOf(item.source, file, compiled, session))),
  ]
}
