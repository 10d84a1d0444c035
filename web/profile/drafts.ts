import { useSyncExternalStore } from 'react'
import type { Row } from './rows.ts'

// A record that is begun and not yet whole cannot stand in a profile. It is kept beside it, on this device only.

type Drafts = Readonly<Record<string, Row>>

const KEY = 'famulus.drafts'
const listeners = new Set<() => void>()
let drafts = read()

function read(): Drafts {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}')
  } catch {
    return {}
  }
}

function take(next: Drafts): void {
  drafts = next
  if (Object.keys(next).length > 0) localStorage.setItem(KEY, JSON.stringify(next))
  else localStorage.removeItem(KEY)
  for (const listener of listeners) listener()
}

/** Undefined: there is none any more. */
export function keepDraft(list: string, row: Row | undefined): void {
  const { [list]: _, ...others } = drafts
  take(row === undefined ? others : { ...others, [list]: row })
}

export const forgetDrafts = (): void => take({})

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useDraft = (list: string): Row | undefined => useSyncExternalStore(subscribe, () => drafts[list])
