import type { Session } from '@famulus/advice/session'
import type { Award, StatedRule } from '@famulus/domain/funding'
import { dim } from '../../terminal/style.ts'
import { paragraph } from '../../terminal/width.ts'

/** What a rule says, and the pages it stands on with their years. */
export function ruleText(
  { rule, file, applies }: StatedRule,
  awards: ReadonlyMap<string, Award>,
  session: Session,
  indent: number,
): string {
  const { t } = session
  const law = rule.law === undefined ? '' : ` (${rule.law})`
  const unsure = applies === 'unknown' ? ` ${t('funding.fund.may-apply')}` : ''
  const space = ' '.repeat(indent)
  return [
    paragraph(`${rule.says}${law}.${unsure}`, space, indent),
    dim(paragraph(pagesOf([rule.source].flat(), awards.get(file), t), space, indent)),
  ].join('\n')
}

function pagesOf(keys: readonly string[], award: Award | undefined, t: Session['t']): string {
  const pages = keys.flatMap((key) => award?.sources.find((source) => source.key === key) ?? [])
  const texts = pages.map(({ title, year, kind }) =>
    [title, year === undefined ? t('explain.no-year') : String(year), t(`explain.${kind}`)].join(', '),
  )
  return `${award?.id ?? ''}: ${texts.join('; ')}`
}
