import type { PlanAwards } from '@famulus/advice/planning'
import type { Assessed } from '@famulus/advice/programmes'
import { useState } from 'react'
import { useStayAwards } from '../funding/use-bundles.ts'

/** The awards for a stay; while they are sought anew after a change of the profile, those found before for the same stay. */
export function useLastAwards(one: Assessed): PlanAwards | undefined {
  const { start, weeks } = one.assessment
  const stay = `${one.compiled.programme.id} ${start} ${weeks}`
  const found = useStayAwards(one)
  const [last, setLast] = useState<{ readonly stay: string; readonly awards: PlanAwards }>()
  if (found && found !== last?.awards) setLast({ stay, awards: found })
  return found ?? (last?.stay === stay ? last.awards : undefined)
}
