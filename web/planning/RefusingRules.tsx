import type { Planned } from '@famulus/advice/planning'
import { pagesOf } from '@famulus/domain/programmes'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import { Quote } from '../parts/Quote.tsx'
import { Pages } from '../programmes/Pages.tsx'
import { refusingRules } from './refusing-rules.ts'

/** The rules against this start that no step can meet, as their sources have them. */
export function RefusingRules({ planned }: { readonly planned: Planned }) {
  const { t } = useScene().session
  const rules = refusingRules(planned)
  if (rules.length === 0) return null
  return (
    <section>
      <h2>{t('timeline.refusing')}</h2>
      <ul>
        {rules.map(({ id, says, source, programme }) => (
          <li key={id}>
            <Quote>{says}</Quote> (
            <Link to="/programmes/$id" params={{ id: programme.id }}>
              {programme.name}
            </Link>
            ) <Pages sources={pagesOf(source, programme.sources)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
