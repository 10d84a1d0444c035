import { answers } from '@famulus/domain/programmes'
import { Button } from '@mantine/core'
import { use, useState } from 'react'
import { catalogueDocument } from '../app/catalogue.ts'
import { useScene } from '../app/scene.tsx'
import { AnswerBadge } from '../parts/AnswerBadge.tsx'
import type { StaySearch } from '../planning/search.ts'
import styles from './AwardList.module.css'
import type { AwardLine } from './award-line.ts'

type What = 'without' | 'granted'

/** Every award with its answer for this stay, and what if it were refused, or in hand? */
export function AwardList({
  lines,
  refused,
  granted,
  onChange,
}: {
  readonly lines: readonly AwardLine[]
  readonly refused: readonly string[]
  readonly granted: readonly string[]
  readonly onChange: (search: Pick<StaySearch, What> | Record<What, undefined>) => void
}) {
  const { t } = useScene().session
  const [answer, setAnswer] = useState<string>()
  const shown = lines.filter((line) => (answer ? line.answer === answer : line.answer !== 'no'))
  const toggle = (what: What, known: readonly string[], id: string) => {
    const next = known.includes(id) ? known.filter((one) => one !== id) : [...known, id]
    onChange({ [what]: next.join(',') || undefined } as Pick<StaySearch, What>) // an empty list is taken out of the address
  }
  return (
    <section aria-labelledby="awards">
      <h2 id="awards">{t('budget.awards', { number: lines.length })}</h2>
      <div className={styles.filter}>
        {answers.map((one) => (
          <Button
            key={one}
            size="compact-sm"
            variant="default"
            aria-pressed={answer === one}
            className={styles.choice}
            onClick={() => setAnswer(answer === one ? undefined : one)}
          >
            {t(`budget.answer.${one}`)} {lines.filter((line) => line.answer === one).length}
          </Button>
        ))}
        {refused.length + granted.length > 0 ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onChange({ without: undefined, granted: undefined })}
          >
            {t('programme.as-it-is')}
          </Button>
        ) : null}
      </div>
      <ul className={`${styles.awards} card`}>
        {shown.map((line) => (
          <Award
            key={line.id}
            line={line}
            isRefused={refused.includes(line.id)}
            isGranted={granted.includes(line.id)}
            onRefuse={() => toggle('without', refused, line.id)}
            onGrant={() => toggle('granted', granted, line.id)}
          />
        ))}
      </ul>
    </section>
  )
}

function Award({
  line: { id, answer, reason },
  isRefused,
  isGranted,
  onRefuse,
  onGrant,
}: {
  readonly line: AwardLine
  readonly isRefused: boolean
  readonly isGranted: boolean
  readonly onRefuse: () => void
  readonly onGrant: () => void
}) {
  const { t } = useScene().session
  const { document } = use(catalogueDocument())
  const award = document.awards.find((one) => one.id === id)
  return (
    <li>
      <AnswerBadge answer={answer}>{t(`budget.answer.${answer}`)}</AnswerBadge>
      <div>
        {award?.homepage ? (
          <a href={award.homepage} target="_blank" rel="noreferrer">
            {award.name}
          </a>
        ) : (
          (award?.name ?? id)
        )}
        <small>{reason}</small>
      </div>
      {answer === 'no' ? null : (
        <div className={`${styles.ifs} no-print`}>
          <label>
            <input type="checkbox" checked={isRefused} onChange={onRefuse} />
            {t('budget.if-refused')}
          </label>
          <label>
            <input type="checkbox" checked={isGranted} onChange={onGrant} />
            {t('budget.if-granted')}
          </label>
        </div>
      )}
    </li>
  )
}
