import { use, useMemo } from 'react'
import { catalogueDocument } from '../app/catalogue.ts'
import { useScene } from '../app/scene.tsx'
import { useAwards } from '../funding/award-names.ts'
import type { Naming } from './naming.ts'

export function useNaming(): Naming {
  const { session } = useScene()
  const files = useAwards()
  const { awards } = use(catalogueDocument())
  return useMemo(() => {
    const awardNames = new Map([...files].map(([id, { name }]) => [id, name]))
    return { ...session, awardNames, awards }
  }, [session, files, awards])
}
