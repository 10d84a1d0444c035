import type { Assessed } from '@famulus/advice/programmes'
import { Link } from '@tanstack/react-router'
import { useScene } from '../app/scene.tsx'
import { AnswerBadge } from '../parts/AnswerBadge.tsx'
import { badgeText } from './badge-text.ts'
import styles from './ProgrammeLinks.module.css'

/** Other programmes under a title, each with its answer; nothing where there are none. */
export function ProgrammeLinks({
  title,
  programmes,
}: {
  readonly title: string
  readonly programmes: readonly Assessed[]
}) {
  const { session } = useScene()
  if (programmes.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {programmes.map((one) => (
          <li key={one.compiled.programme.id}>
            <Link to="/programmes/$id" params={{ id: one.compiled.programme.id }}>
              {one.compiled.programme.name}
            </Link>{' '}
            <AnswerBadge answer={one.assessment.answer}>{badgeText(one, session)}</AnswerBadge>
          </li>
        ))}
      </ul>
    </section>
  )
}
