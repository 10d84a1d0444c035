import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { type OpenStay, openStay } from './kept-stay.ts'
import { keptStays } from './stay-store.ts'

/** The stays that whoever sits here may see, by first day, the last one first; undefined until the device has answered. */
export function useStays(): readonly OpenStay[] | undefined {
  useEffect(() => {
    keptStays.open()
  }, [])
  const kept = useSyncExternalStore(keptStays.subscribe, keptStays.read, keptStays.read)
  const owner = useSyncExternalStore(keptStays.subscribe, () => keptStays.owner)
  const isOpen = useSyncExternalStore(keptStays.subscribe, () => keptStays.isOpen)
  return useMemo(() => {
    if (!isOpen) return undefined
    return kept
      .filter(({ ownerId }) => ownerId === null || ownerId === owner)
      .flatMap((one) => openStay(one) ?? [])
      .sort((a, b) => (a.stay.startsOn < b.stay.startsOn ? 1 : -1))
  }, [kept, owner, isOpen])
}
