import { euroText, type WhatIf } from '@famulus/advice/funding'
import type { Assessed } from '@famulus/advice/programmes'
import { shortDay } from '@famulus/advice/time'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useScene } from '../app/scene.tsx'
import { AnswerBadge } from '../parts/AnswerBadge.tsx'
import { AwardDetails } from './AwardDetails.tsx'
import styles from './AwardList.module.css'
import type { AwardLine } from './award-line.ts'
import { useAwards } from './award-names.ts'
import { type AwardWish, wishes } from './what-if.ts'

/** One award: the answer, why, what it would pay, by when; it opens to all that is known of it. */
export function AwardRow({
  line,
  one,
  whatIf,
  wish,
  onWish,
}: {
  readonly line: AwardLine
  readonly one: Assessed
  readonly whatIf: WhatIf
  readonly wish: AwardWish
  readonly onWish: (wish: AwardWish) => void
}) {
  const { t } = useScene().session
  const [isOpen, setOpen] = useState(false)
  const { id, answer, reason } = line
  const award = useAwards().get(id)
  const name = award?.name ?? id
  return (
    <li id={`award-${id}`}>
      <AnswerBadge answer={answer}>{t(`budget.answer.${answer}`)}</AnswerBadge>
      <div>
        <button
          type="button"
          className={styles.opener}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {name}
        </button>
        <small>
          {[award ? `${t(`funding.kind.${award.kind}`)}, ${award.provider}` : '', reason]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </div>
      <PaysBy line={line} />
      {answer === 'no' && wish === 'as-it-is' ? (
        <span />
      ) : (
        <NativeSelect
          className="no-print"
          aria-label={t('budget.what-if-award', { award: name })}
          size="xs"
          value={wish}
          onChange={({ currentTarget }) => onWish(currentTarget.value as AwardWish)} // one of the options
          data={wishes.map((value) => ({ value, label: t(`budget.wish.${value}`) }))}
        />
      )}
      {isOpen ? <AwardDetails id={id} one={one} whatIf={whatIf} /> : null}
    </li>
  )
}

function PaysBy({ line: { answer, pays, unknownSums, closes } }: { readonly line: AwardLine }) {
  const { session } = useScene()
  const { t } = session
  const sum = pays ? euroText(pays, session) : ''
  return (
    <span className={styles.pays}>
      {pays && pays.highCents > 0 ? <b>{sum}</b> : null}
      {unknownSums ? <small>{t(pays ? 'budget.and-unknown' : 'budget.unknown-sum')}</small> : null}
      {closes === undefined || answer === 'no' ? null : (
        <small>{t('budget.closes', { day: shortDay(closes, session) })}</small>
      )}
    </span>
  )
}
