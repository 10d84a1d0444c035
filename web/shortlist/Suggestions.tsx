import { reasonText } from '@famulus/advice/programmes'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useScene } from '../app/scene.tsx'
import { AnswerBadge } from '../parts/AnswerBadge.tsx'
import { useAssessments } from '../programmes/assessments.ts'
import { badgeText } from '../programmes/badge-text.ts'
import { placeOf } from './listed.ts'
import styles from './Shortlist.module.css'
import { suggestedFor } from './suggested.ts'
import type { Shortlist } from './use-shortlist.tsx'

/** Programmes that would be worth a look, one click away. */
export function Suggestions({ shortlist }: { readonly shortlist: Shortlist }) {
  const scene = useScene()
  const { session } = scene
  const { t } = session
  const places = useAssessments()
  const suggested = useMemo(() => suggestedFor(places, scene), [places, scene])
  return (
    <section aria-labelledby="suggestions" className={`${styles.suggestions} no-print`}>
      <h2 id="suggestions">{t('shortlist.suggestions')}</h2>
      <ul className={`${styles.list} card`}>
        {suggested.map((one) => {
          const { id, name } = one.compiled.programme
          const { answer } = one.assessment
          return (
            <li key={id} className={styles.suggested}>
              <AnswerBadge answer={answer}>{badgeText(one, session)}</AnswerBadge>
              <div>
                <Link to="/programmes/$id" params={{ id }}>
                  {name}
                </Link>
                <br />
                <small>{[placeOf(one, session), reasonText(one, session)].filter(Boolean).join(' · ')}</small>
              </div>
              <Button
                variant="default"
                aria-label={t('shortlist.add-name', { name })}
                onClick={() => shortlist.add(id, name)}
              >
                {t('shortlist.add')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
