import type { CumulationRule } from '@famulus/domain/funding'
import { formatAmount } from '@famulus/messages/speaking'
import type { Session } from '../session/index.ts'

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
