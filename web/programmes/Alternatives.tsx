import { type Assessed, byUsefulness } from '@famulus/advice/programmes'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import { AnswerBadge } from '../parts/AnswerBadge.tsx'
import styles from './Alternatives.module.css'
import { useAssessments } from './assessments.ts'
import { badgeText } from './badge-text.ts'

const MOST = 5

/** A no is never the end: what is open instead, in the same country first. */
export function Alternatives({ one }: { readonly one: Assessed }) {
  const { session, student } = useScene()
  const { country } = one.compiled.programme
  const isThere = ({ compiled }: Assessed) => Number(compiled.programme.country === country)
  const better = useAssessments()
    .filter(({ assessment }) => ['yes', 'fixable', 'not-yet'].includes(assessment.answer))
    .filter(({ compiled }) => compiled.programme.country !== student.schoolCountry)
    .sort((a, b) => isThere(b) - isThere(a) || byUsefulness(a, b))
    .slice(0, MOST)
  if (better.length === 0) return null
  return (
    <section>
      <h2>{session.t('programme.instead')}</h2>
      <ul className={styles.list}>
        {better.map((other) => (
          <li key={other.compiled.programme.id}>
            <Link to="/programmes/$id" params={{ id: other.compiled.programme.id }}>
              {other.compiled.programme.name}
            </Link>{' '}
            <AnswerBadge answer={other.assessment.answer}>{badgeText(other, session)}</AnswerBadge>
          </li>
        ))}
      </ul>
    </section>
  )
}
