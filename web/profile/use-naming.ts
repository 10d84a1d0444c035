import { useMemo } from 'react'
import { useScene } from '../app/scene.tsx'
import { useAwards } from '../funding/award-names.ts'
import type { Naming } from './naming.ts'

export function useNaming(): Naming {
  const { session } = useScene()
  const awards = useAwards()
  return useMemo(() => {
    const awardNames = new Map([...awards].map(([id, { name }]) => [id, name]))
    return { ...session, awardNames }
  }, [session, awards])
}
