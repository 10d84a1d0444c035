import { isPlace } from '@famulus/advice/programmes'
import type { CompiledProgramme } from '@famulus/domain/programmes'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { useScene } from '../app/scene.tsx'
import { TwoSystems } from '../systems/TwoSystems.tsx'
import { AboutProgramme } from './AboutProgramme.tsx'
import { AlongTheWay } from './AlongTheWay.tsx'
import { Alternatives } from './Alternatives.tsx'
import { Hero } from './Hero.tsx'
import { Letters } from './Letters.tsx'
import { MoneyCard } from './MoneyCard.tsx'
import { NoProgramme } from './NoProgramme.tsx'
import { OpenQuestions } from './OpenQuestions.tsx'
import styles from './ProgrammePage.module.css'
import { Rules } from './Rules.tsx'
import { rulesByState } from './rule-rows.ts'
import { TodoCard } from './TodoCard.tsx'
import { useProgrammeSearch } from './use-programme-search.ts'
import { WhatIf } from './WhatIf.tsx'
import { whatIf } from './what-if.ts'

// It asks the server, which the rest of the page does not wait for.
const PreviousStudents = lazy(() =>
  import('../reports/PreviousStudents.tsx').then((loaded) => ({ default: loaded.PreviousStudents })),
)

const route = getRouteApi('/programmes/$id')

/** One programme for this student: the answer first, its reasons below, every line with its source. */
export function ProgrammePage() {
  const { session } = useScene()
  const { id } = route.useParams()
  const compiled = session.catalogue.programmes.find(({ programme }) => programme.id === id)
  return compiled ? <Explained key={id} compiled={compiled} /> : <NoProgramme id={id} />
}

function Explained({ compiled }: { readonly compiled: CompiledProgramme }) {
  const { session, student } = useScene()
  const { search } = useProgrammeSearch()
  const answers = useMemo(
    () => whatIf(compiled, student, search, session),
    [compiled, student, search, session],
  )
  const { one } = answers
  const rules = useMemo(() => rulesByState(one, session), [one, session])
  return (
    <article className={`page ${styles.page}`}>
      <p className="no-print">
        <Link to="/">← {session.t('shell.page.where')}</Link>
      </p>
      <Hero one={one} />
      <WhatIf answers={answers} />
      <div className={styles.columns}>
        <aside className={styles.side}>
          {one.assessment.answer === 'no' ? <Alternatives one={one} /> : null}
          <OpenQuestions one={one} />
          <TodoCard one={one} />
          <Letters one={one} rules={rules} />
          <MoneyCard one={one} />
          {isPlace(one) ? <AlongTheWay one={one} /> : null}
        </aside>
        <div>
          <Rules one={one} rules={rules} />
          <Suspense fallback={null}>
            <PreviousStudents programmeId={compiled.programme.id} />
          </Suspense>
          <TwoSystems host={one.compiled.programme.country} />
          <AboutProgramme one={one} />
        </div>
      </div>
    </article>
  )
}
