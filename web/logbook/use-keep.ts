import { type Entry, mustGo, type Suspicion } from '@famulus/domain/logbook'
import { useState } from 'react'
import { suspicionsIn } from './entry-draft.ts'
import { type Edit, keptStays } from './stay-store.ts'

/** An entry that was not kept yet, because of what its texts may tell. */
export type Held = {
  readonly suspicions: readonly Suspicion[]
  /** Undefined where it has to be mended first. */
  readonly anyway: (() => void) | undefined
}

/**
 * Keeps an entry on this device, unless its texts could tell who a patient was. What is certain has to go; what is only
 * suspected is for the student to judge.
 */
export function useKeep(stayId: string) {
  const [held, setHeld] = useState<Held>()
  const [problem, setProblem] = useState<string>()

  const write = async (edit: Edit, after: () => void): Promise<void> => {
    setHeld(undefined)
    try {
      await keptStays.write(stayId, [edit])
      setProblem(undefined)
      after()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  const keep = (entry: Entry, edit: Omit<Edit, 'kind' | 'body'>, after: () => void): void => {
    const suspicions = suspicionsIn(entry)
    const go = () => write({ ...edit, kind: 'entry', body: entry }, after)
    if (suspicions.length === 0) go()
    else setHeld({ suspicions, anyway: suspicions.some(mustGo) ? undefined : go })
  }
  return { keep, write, held, problem, release: () => setHeld(undefined) }
}
