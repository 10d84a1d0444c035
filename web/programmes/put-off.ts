import { useSyncExternalStore } from 'react'

/** Questions that the student cannot answer now: `later` come again when nothing else is left, `unknown` do not. */
type PutOff = { readonly later: readonly string[]; readonly unknown: readonly string[] }

const KEY = 'famulus.put-off'
const listeners = new Set<() => void>()
let known = read()

function read(): PutOff {
  try {
    return { later: [], unknown: [], ...JSON.parse(localStorage.getItem(KEY) ?? '{}') }
  } catch {
    return { later: [], unknown: [] }
  }
}

/** `path`: where the profile says it. */
export function putOff(path: string, how: keyof PutOff): void {
  known = { ...known, [how]: [...known[how].filter((one) => one !== path), path] }
  localStorage.setItem(KEY, JSON.stringify(known))
  for (const listener of listeners) listener()
}

export function forgetPutOff(): void {
  known = { later: [], unknown: [] }
  localStorage.removeItem(KEY)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const usePutOff = (): PutOff => useSyncExternalStore(subscribe, () => known)
