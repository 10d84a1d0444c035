import type { StatedRule } from '@famulus/domain/funding'
import { useScene } from '../app/scene.tsx'
import { Quote } from '../parts/Quote.tsx'
import { Pages } from '../programmes/Pages.tsx'
import { sourcesOf } from '../programmes/rule-rows.ts'
import { useAwards } from './award-names.ts'
import styles from './WhyNotMore.module.css'

/** What a rule between awards says, with the law and the pages it stands on. */
export function RuleLine({ stated: { rule, file, applies } }: { readonly stated: StatedRule }) {
  const { t } = useScene().session
  const award = useAwards().get(file)
  return (
    <span className={styles.rule}>
      <Quote>{rule.says}</Quote>
      {rule.law === undefined ? '' : ` (${rule.law})`}.{' '}
      {applies === 'unknown' ? t('funding.fund.may-apply') : ''}{' '}
      <Pages sources={sourcesOf(rule.source, award?.sources ?? [])} />
    </span>
  )
}
