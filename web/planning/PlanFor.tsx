import { noAwards, planOne } from '@famulus/advice/planning'
import { useMemo } from 'react'
import { useScene } from '../app/scene.tsx'
import { StayPicker } from '../programmes/StayPicker.tsx'
import { TwoSystems } from '../systems/TwoSystems.tsx'
import { NoTime } from './NoTime.tsx'
import { PlanBody } from './PlanBody.tsx'
import { PlanHeading } from './PlanHeading.tsx'
import type { ChangeStay } from './PlanPage.tsx'
import { StartPicker } from './StartPicker.tsx'
import type { StaySearch } from './search.ts'
import { useLastAwards } from './use-last-awards.ts'
import type { WishedStay } from './wished-stay.ts'

/** The plan of one stay. The fields above it stay where they are while a day is typed, whether it can be planned or not. */
export function PlanFor({
  wished: { of, one },
  view,
  onChange,
}: {
  readonly wished: Extract<WishedStay, { of: 'stay' | 'no-time' }>
  readonly view: StaySearch['view']
  readonly onChange: ChangeStay
}) {
  const { session, profile } = useScene()
  const awards = useLastAwards(one)
  const planned = useMemo(() => {
    const { start } = one.assessment
    return of === 'stay'
      ? planOne({ assessed: one, start, profile, awards: awards ?? noAwards }, session)
      : undefined
  }, [of, one, profile, awards, session])
  const onStart = (start: string) => onChange({ start })
  return (
    <>
      {planned ? <PlanHeading planned={planned} onStart={onStart} /> : <NoTime one={one} />}
      <StayPicker one={one} onChange={onChange} />
      <StartPicker one={one} onStart={onStart} />
      {planned ? (
        <PlanBody planned={planned} isSeekingAwards={awards === undefined} view={view} onChange={onChange} />
      ) : null}
      <TwoSystems host={one.compiled.programme.country} />
    </>
  )
}
