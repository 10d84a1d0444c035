import { type ExplainedAward, ruleWords } from '@famulus/advice/funding'
import type { Session } from '@famulus/advice/session'
import type { CompiledAward, CumulationRule, Said } from '@famulus/domain/funding'
import { evaluate, MET, type Situation, UNMET } from '@famulus/domain/requirements'
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
