import { Link, type LinkProps } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import { AnswerBadge } from '../parts/AnswerBadge.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { useAssessments } from './assessments.ts'
import { badgeText } from './badge-text.ts'

const MOST = 3

/** Nothing is chosen yet: the shortlist, else what fits best, to begin with. */
export function NoStay({ to }: { readonly to: Extract<LinkProps['to'], '/plan' | '/money'> }) {
  const { session, profile, student } = useScene()
  const { t } = session
  const places = useAssessments()
  const kept = places.filter(({ compiled }) => profile.shortlist?.includes(compiled.programme.id))
  const best = places
    .filter(({ compiled }) => compiled.programme.country !== student.schoolCountry)
    .slice(0, MOST)
  return (
    <EmptyState title={t(kept.length > 0 ? 'programme.pick.from-list' : 'programme.pick.best-now')}>
      <ul>
        {(kept.length > 0 ? kept : best).map((one) => (
          <li key={one.compiled.programme.id}>
            <Link to={to} search={{ programme: one.compiled.programme.id }}>
              {one.compiled.programme.name}
            </Link>{' '}
            <AnswerBadge answer={one.assessment.answer}>{badgeText(one, session)}</AnswerBadge>
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}
