import { type Assessed, answerSentence, isPlace } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { countryName } from '@famulus/messages/speaking'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { AnswerBadge } from '../parts/AnswerBadge.tsx'
import { badgeText } from './badge-text.ts'
import styles from './Hero.module.css'
import { ProgrammeActions } from './ProgrammeActions.tsx'
import { StatusCard } from './StatusCard.tsx'
import { Windows } from './Windows.tsx'

/** The programme and its answer as the first sentence, with what softens it; its status and its start days. */
export function Hero({ one }: { readonly one: Assessed }) {
  const { session } = useScene()
  const { t } = session
  const { programme } = one.compiled
  const { answer, byRules, unread } = one.assessment
  return (
    <header className={styles.hero}>
      <div>
        <AnswerBadge answer={answer}>{badgeText(one, session)}</AnswerBadge>
        <p className={styles.name}>{programme.name}</p>
        <p className="soft">{placeLine(one, session)}</p>
        {programme.kind === 'host' ? null : <p className="soft">{t(`programme.kind.${programme.kind}`)}</p>}
        <PageHeading title={programme.name}>{answerSentence(one, session)}</PageHeading>
        {byRules === answer ? null : <p>{t('explain.by-rules', { answer: t(`answers.${byRules}`) })}</p>}
        {unread > 0 ? <p>{t('programme.unread', { number: unread })}</p> : null}
        <ProgrammeActions one={one} />
      </div>
      <StatusCard one={one} />
      <Windows one={one} />
    </header>
  )
}

function placeLine(one: Assessed, { t, language }: Session): string {
  const { programme } = one.compiled
  const country = programme.country === 'XX' ? '' : countryName(programme.country, language)
  const weeks = isPlace(one) ? t('where.who.weeks', { weeks: one.assessment.weeks }) : ''
  return [programme.programmeName, [programme.city, country].filter(Boolean).join(', '), weeks]
    .filter(Boolean)
    .join(' · ')
}
