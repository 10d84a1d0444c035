import type { Session } from '@famulus/advice/session'
import type { CompiledAward, CumulationRule, Said } from '@famulus/domain/funding'
import { evaluate, MET, type Situation, UNMET } from '@famulus/domain/requirements'
import { formatAmount } from '@famulus/messages'
import type { ExplainedAward } from '../../explained-award.ts'
import { bold, dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'
import { paintMark } from '../answer-style.ts'
import { pagesOf } from './scene.ts'

/** Every rule about holding the award beside other money: its type in words, what its source says, and the page. */
export function otherMoneyView({ verdict }: ExplainedAward, session: Session): string[] {
  const { compiled, situation } = verdict
  const rules = compiled.rules.flatMap((rule) => ruleView(rule, compiled, situation, session))
  return otherMoney(rules, session)
}

/** The same without a student. */
export const statedRulesView = (compiled: CompiledAward, session: Session): string[] =>
  otherMoney(
    compiled.rules.flatMap((rule) => ruleView(rule, compiled, undefined, session)),
    session,
  )

/** Silence is no rule and no permission. */
function otherMoney(rules: readonly string[], { t }: Session): string[] {
  const silence = t(`funding.explain.rules.${rules.length === 0 ? 'none' : 'silence'}`)
  return [bold(t('funding.explain.rules')), ...rules, paragraph(silence, '  ? ', 4)]
}

function ruleView(
  { item, in: file, when }: Said<CumulationRule>,
  compiled: CompiledAward,
  situation: Situation | undefined,
  session: Session,
): string[] {
  const { t } = session
  const value = when && situation ? evaluate(when, situation) : MET
  const off = value === UNMET || item.until !== undefined
  const mark = off ? paintMark('not-applicable') : value === MET ? '·' : paintMark('unknown')
  const scope = [
    value === UNMET ? t('answers.verdict.not-applicable') : '',
    value !== UNMET && value !== MET ? t('funding.fund.may-apply') : '',
    item.until === undefined ? '' : t('funding.explain.rules.until', { until: item.until }),
  ].filter(Boolean)
  const law = item.law === undefined ? '' : ` (${item.law})`
  const kind = [ruleWords(item, session), ...scope].join(', ')
  return [
    paragraph(`${item.id} · ${kind}`, `  ${mark} `, 4),
    paragraph(`${item.says}${law}`, '    ', 4),
    dim(paragraph(pagesOf(item.source, file, compiled, session), '    ', 4)),
  ]
}

/** What kind of rule it is, in words: "shut each other out". */
export function ruleWords(rule: CumulationRule, session: Pick<Session, 't' | 'language'>): string {
  return session.t(`funding.rule.${rule.rule}`, valuesOf(rule, session))
}

function valuesOf(
  rule: CumulationRule,
  { t, language }: Pick<Session, 't' | 'language'>,
): Record<string, unknown> {
  const euro = (sum: number | undefined) => (sum === undefined ? 'none' : formatAmount(sum, 'EUR', language))
  const lines = 'lines' in rule ? (rule.lines ?? []).map((line) => t(`money.line.${line}`)) : []
  switch (rule.rule) {
    case 'excludes':
      return {
        purpose: rule.samePurpose ? 'same' : 'any',
        within: rule.within,
        below: euro(rule.unlessBelow?.eurMonth),
      }
    case 'subsidiary':
      return { possible: rule.evenIfOnlyPossible ? 'yes' : 'no' }
    case 'repeats':
      return { times: rule.times, years: rule.years ?? 0 }
    case 'offsets':
      return { lowers: rule.lowers, free: rule.freeEurMonth === 0 ? 'all' : euro(rule.freeEurMonth) }
    case 'factor':
      return { percent: Math.round(rule.factor * 100), above: euro(rule.aboveEurMonth) }
    case 'ceiling':
      return {
        what: rule.what === 'remaining-cost' ? 'cost' : rule.what,
        number: rule.number ?? 0,
        most: euro(rule.eurMonth),
      }
    case 'duty':
      return { duty: rule.duty, usually: rule.usually ?? 'open' }
    default:
      return { lines }
  }
}
