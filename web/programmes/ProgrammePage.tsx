import {
  type Assessed,
  answerSentence,
  assessOne,
  situationOf,
  takenForDone,
} from '@famulus/advice/programmes'
import type { Session, Student } from '@famulus/advice/session'
import { dayOf, type IsoDate } from '@famulus/domain/time'
import { countryName } from '@famulus/messages/speaking'
import { getRouteApi, Link } from '@tanstack/react-router'
import { PageHeading } from '../app/PageHeading.tsx'
import { useScene } from '../app/scene.tsx'
import { AnswerBadge } from '../parts/AnswerBadge.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { AboutProgramme } from './AboutProgramme.tsx'
import { Alternatives } from './Alternatives.tsx'
import { badgeText } from './badge-text.ts'
import { MoneyCard } from './MoneyCard.tsx'
import { ProgrammeActions } from './ProgrammeActions.tsx'
import styles from './ProgrammePage.module.css'
import type { ProgrammeSearch } from './programme-search.ts'
import { Rules } from './Rules.tsx'
import { StatusCard } from './StatusCard.tsx'
import { TodoCard } from './TodoCard.tsx'
import { WhatIf } from './WhatIf.tsx'
import { Windows } from './Windows.tsx'

const route = getRouteApi('/programmes/$id')

/** One programme for this student: the answer first, its reasons below, every line with its source. */
export function ProgrammePage() {
  const { session, student } = useScene()
  const { id } = route.useParams()
  const search = route.useSearch()
  const compiled = session.catalogue.programmes.find(({ programme }) => programme.id === id)
  if (!compiled) return <NoProgramme id={id} />
  const plain = assessOne(compiled, wishing(student, search), session)
  const done = search.done?.split(',') ?? []
  const one =
    done.length === 0
      ? plain
      : assessOne(
          takenForDone(compiled, done, situationOf(plain, session), session),
          wishing(student, search),
          session,
        )
  return (
    <article className={`page ${styles.page}`}>
      <p className="no-print">
        <Link to="/">← {session.t('shell.page.where')}</Link>
      </p>
      <Hero one={one} />
      <WhatIf one={one} plain={plain} search={search} />
      <div className={styles.columns}>
        <div>
          <Rules one={one} />
          <AboutProgramme one={one} />
        </div>
        <aside className={styles.side}>
          {one.assessment.answer === 'no' ? <Alternatives one={one} /> : null}
          <TodoCard one={one} done={done} />
          <MoneyCard one={one} />
        </aside>
      </div>
    </article>
  )
}

/** What if: the wish of the address, for once. */
function wishing(student: Student, { start, weeks }: ProgrammeSearch): Student {
  return {
    ...student,
    start: start === undefined ? student.start : dayOf(start as IsoDate), // the address is read strictly
    wish: weeks === undefined ? student.wish : { ...student.wish, weeks },
  }
}

function Hero({ one }: { readonly one: Assessed }) {
  const { session } = useScene()
  const { programme } = one.compiled
  return (
    <header className={styles.hero}>
      <div>
        <AnswerBadge answer={one.assessment.answer}>{badgeText(one, session)}</AnswerBadge>
        <p className={styles.name}>{programme.name}</p>
        <p className="soft">{placeLine(one, session)}</p>
        <PageHeading title={programme.name}>{answerSentence(one, session)}</PageHeading>
        <ProgrammeActions one={one} />
        <Windows one={one} />
      </div>
      <StatusCard one={one} />
    </header>
  )
}

function placeLine({ compiled: { programme }, assessment }: Assessed, { t, language }: Session): string {
  const country = programme.country === 'XX' ? '' : countryName(programme.country, language)
  const weeks = t('where.who.weeks', { weeks: assessment.weeks })
  return [programme.programmeName, [programme.city, country].filter(Boolean).join(', '), weeks]
    .filter(Boolean)
    .join(' · ')
}

function NoProgramme({ id }: { readonly id: string }) {
  const { t } = useScene().session
  return (
    <div className="page">
      <PageHeading title={t('programme.none')}>{t('programme.none')}</PageHeading>
      <EmptyState title={id}>
        <p>{t('programme.none-what')}</p>
        <Link to="/" search={{ q: id.replace(/^[a-z]{2}-/, '').replaceAll('-', ' ') }}>
          {t('programme.none-search')}
        </Link>
      </EmptyState>
    </div>
  )
}
