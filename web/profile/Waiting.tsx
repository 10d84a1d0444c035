import type { Assessed } from '@famulus/advice/programmes'
import { createContext, type ReactNode, use, useDeferredValue, useMemo } from 'react'
import { useScene } from '../app/scene.tsx'
import { placesFor } from '../programmes/assessments.ts'
import { waitingByPath, waitingFor } from './who-asks.ts'

type WaitingFor = {
  readonly places: readonly Assessed[]
  /** Places that wait for anything. */
  readonly number: number
  /** How many places wait for what a path says. */
  readonly byPath: ReadonlyMap<string, number>
}

const WaitingContext = createContext<WaitingFor | undefined>(undefined)

/** What the places wait for. It comes after the change that was made is seen: a form must not stop for it. */
export function Waiting({ children }: { readonly children: ReactNode }) {
  const scene = useDeferredValue(useScene())
  const waiting = useMemo(() => {
    const places = placesFor(scene.student, scene.session)
    const assessments = places.map(({ assessment }) => assessment)
    return { places, number: waitingFor(assessments), byPath: waitingByPath(assessments) }
  }, [scene])
  return <WaitingContext value={waiting}>{children}</WaitingContext>
}

export function useWaiting(): WaitingFor {
  const waiting = use(WaitingContext)
  if (!waiting) throw new Error('useWaiting outside of Waiting')
  return waiting
}
