import { setTimeout as pause } from 'node:timers/promises'

/** `stop` waits for the run that is under way. */
export type Loop = { readonly stop: () => Promise<void> }

/** Works, waits and works again, also after an error. */
export function everySeconds(
  seconds: number,
  work: (signal: AbortSignal) => Promise<unknown>,
  onError: (error: unknown) => void,
): Loop {
  const stopping = new AbortController()
  const ended = workUntil(stopping.signal)
  return {
    stop: () => {
      stopping.abort()
      return ended
    },
  }

  async function workUntil(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await work(signal).catch(onError)
      await pause(seconds * 1000, undefined, { signal }).catch(() => {}) // it rejects where the signal ends it
    }
  }
}
