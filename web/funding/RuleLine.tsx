import type { StatedRule } from '@famulus/domain/funding'
import { use } from 'react'
import { catalogueDocument } from '../app/catalogue.ts'
import { useScene } from '../app/scene.tsx'
import { Pages } from '../programmes/Pages.tsx'
import { sourcesOf } from '../programmes/rule-rows.ts'

/** What a rule between awards says, with the law and the pages it stands on. */
export function RuleLine({ stated: { rule, file, applies } }: { readonly stated: StatedRule }) {
  const { t } = useScene().session
  const { document } = use(catalogueDocument())
  const award = document.awards.find(({ id }) => id === file)
  return (
    <span>
      {rule.says}
      {rule.law === undefined ? '' : ` (${rule.law})`}.{' '}
      {applies === 'unknown' ? t('funding.fund.may-apply') : ''}{' '}
      <Pages sources={sourcesOf(rule.source, award?.sources ?? [])} />
    </span>
  )
}
