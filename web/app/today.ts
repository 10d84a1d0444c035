import { type Day, dayOf, type IsoDate } from '@famulus/domain/time'
import { useSyncExternalStore } from 'react'

/** The day where the student is, not the one in Greenwich. */
export function today(): Day {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return dayOf(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as IsoDate)
}

/** A page that stays open over midnight, or is taken up again after weeks, goes on with the new day. */
function onLook(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed)
  const timer = setInterval(changed, 60_000)
  return () => {
    document.removeEventListener('visibilitychange', changed)
    clearInterval(timer)
  }
}

export const useToday = (): Day => useSyncExternalStore(onLook, today, today)
