import { ask, Refused, showMe } from '@famulus/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { exchangeStays } from './exchange-stays.ts'
import { keptStays } from './stay-store.ts'

/** Where what is written goes. `waiting`: nobody answers; it is tried again by itself. */
export type Exchange = 'asking' | 'signed-out' | 'sending' | 'waiting' | 'sent' | 'stuck'

const [shortest, longest] = [5_000, 300_000]

/** Keeps the stays of this device and of the account the same, as long as a page of the logbook is open. */
export function useExchange(): { readonly state: Exchange; readonly again: () => void } {
  const [state, setState] = useState<Exchange>('asking')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isRunning = useRef(false)
  const isWanted = useRef(false)
  const wait = useRef(shortest)

  const run = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    isWanted.current = isRunning.current
    if (isRunning.current) return
    isRunning.current = true
    const reached = await exchanged(() => setState('sending'))
    isRunning.current = false
    setState(reached)
    if (isWanted.current) return run() // written while it ran
    wait.current = reached === 'waiting' ? Math.min(longest, wait.current * 2) : shortest
    if (reached === 'waiting') timer.current = setTimeout(run, wait.current)
  }, [])

  useEffect(() => {
    const onLook = () => document.visibilityState === 'visible' && run()
    const forget = keptStays.onWrite(run)
    window.addEventListener('online', run)
    document.addEventListener('visibilitychange', onLook)
    run()
    return () => {
      forget()
      clearTimeout(timer.current)
      window.removeEventListener('online', run)
      document.removeEventListener('visibilitychange', onLook)
    }
  }, [run])
  return { state, again: run }
}

async function exchanged(begins: () => void): Promise<Exchange> {
  await keptStays.open()
  try {
    const { me } = await ask(showMe, {})
    if (!me) return 'signed-out'
    keptStays.owner = me.personId
    begins()
    await exchangeStays(me.personId)
    return 'sent'
  } catch (error) {
    if (!(error instanceof Refused)) return 'waiting'
    return error.status === 429 || error.status >= 500 ? 'waiting' : 'stuck'
  }
}
