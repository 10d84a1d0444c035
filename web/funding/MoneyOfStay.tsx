import type { Assessed } from '@famulus/advice/programmes'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useScene } from '../app/scene.tsx'
import type { StaySearch } from '../planning/search.ts'
import { budgetOfPlace } from '../programmes/budget-of-place.ts'
import { StayPicker } from '../programmes/StayPicker.tsx'
import { AwardList } from './AwardList.tsx'
import { useAwards } from './award-names.ts'
import { BundleCards } from './BundleCards.tsx'
import { barsOf } from './bars.ts'
import { CostTable } from './CostTable.tsx'
import { MoneyBars } from './MoneyBars.tsx'
import { MoneyExports } from './MoneyExports.tsx'
import { MoneyHeading } from './MoneyHeading.tsx'
import styles from './MoneyPage.module.css'
import { Notes } from './Notes.tsx'
import { OwnMoney } from './OwnMoney.tsx'
import { Seeking } from './Seeking.tsx'
import { useBundles } from './use-bundles.ts'
import { WhatIfAwards } from './WhatIfAwards.tsx'
import { WhatIfStay } from './WhatIfStay.tsx'
import { WhyNotMore } from './WhyNotMore.tsx'
import { whatIfIn, withWish } from './what-if.ts'

const PreviousStudents = lazy(() =>
  import('../reports/PreviousStudents.tsx').then((loaded) => ({ default: loaded.PreviousStudents })),
)
const reportedCosts = ['cost'] as const

/** `undefined` takes a key out of the address. */
export type ChangeStay = (
  search: { readonly [Key in keyof StaySearch]?: StaySearch[Key] | undefined },
) => void

/** The costs are there at once; who pays comes from the worker, and the page stands meanwhile. */
export function MoneyOfStay({
  one,
  search,
  onChange,
}: {
  readonly one: Assessed
  readonly search: StaySearch
  readonly onChange: ChangeStay
}) {
  const { session } = useScene()
  const awards = useAwards()
  const whatIf = useMemo(() => whatIfIn(search, new Set(awards.keys())), [search, awards])
  const query = useBundles(one, whatIf)
  const { data: found } = query
  const [chosen, setChosen] = useState(0)
  const budget = budgetOfPlace(one, session)
  const bundles = found?.bundles.bundles ?? []
  const bundle = bundles[chosen] ?? bundles[0]
  const bars = barsOf(budget, bundle)
  return (
    <>
      <MoneyHeading one={one} budget={budget} bundle={found ? bundles[0] : 'seeking'} />
      <StayPicker one={one} onChange={onChange} />
      <WhatIfAwards whatIf={whatIf} onClear={() => onChange({ without: undefined, granted: undefined })} />
      <MoneyBars bars={bars} />
      <Seeking query={query} />
      <div aria-busy={query.isPlaceholderData} className={styles.found}>
        {found ? <BundleCards found={found} chosen={chosen} onChoose={setChosen} /> : null}
        <WhatIfStay one={one} whatIf={whatIf} isTurn={!query.isFetching} onChange={onChange} />
        <CostTable budget={budget} one={one} bars={bars} bundle={bundle} />
        <Suspense fallback={null}>
          <PreviousStudents programmeId={one.compiled.programme.id} of={reportedCosts} />
        </Suspense>
        <div className={styles.columns}>
          {found ? <WhyNotMore found={found} /> : <span />}
          <div>
            <OwnMoney budget={budget} one={one} />
            <Notes notes={budget.notes} />
          </div>
        </div>
        {found ? (
          <AwardList
            lines={found.awards}
            one={one}
            whatIf={whatIf}
            onWish={(id, wish) => onChange(withWish(whatIf, id, wish))}
          />
        ) : null}
      </div>
      <MoneyExports one={one} budget={budget} found={found} />
    </>
  )
}
