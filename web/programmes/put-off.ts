import { useSyncExternalStore } from 'react'

/** Questions that the student cannot answer now: `later` come again when nothing else is left, `unknown` do not. */
type PutOff = { readonly later: readonly string[]; readonly unknown: readonly string[] }

const KEY = 'famulus.put-off'
const listeners = new Set<() => void>()
const none: PutOff = { later: [], unknown: [] }
let known: PutOff | undefined
/** Read when it is first asked for: the server, which draws the page ahead, has nothing to read. */
const current = (): PutOff => {
  known ??= read()
  return known
}

function read(): PutOff {
  try {
    return { ...none, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') }
  } catch {
    return none
  }
}

/** `path`: where the profile says it. */
export function putOff(path: string, how: keyof PutOff): void {
  const before = current()
  known = { ...before, [how]: [...before[how].filter((one) => one !== path), path] }
  localStorage.setItem(KEY, JSON.stringify(known))
  for (const listener of listeners) listener()
}

export function forgetPutOff(): void {
  known = none
  localStorage.removeItem(KEY)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const usePutOff = (): PutOff => useSyncExternalStore(subscribe, current, () => none)
