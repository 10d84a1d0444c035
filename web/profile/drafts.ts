import type { Row } from './rows.ts'

// A record that is begun and not yet whole cannot stand in a profile. It is kept beside it, on this device only.

const KEY = 'famulus.drafts'

const all = (): Readonly<Record<string, Row>> => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}')
  } catch {
    return {}
  }
}

export const draftOf = (list: string): Row | undefined => all()[list]

/** Undefined: there is none any more. */
export function keepDraft(list: string, row: Row | undefined): void {
  const { [list]: _, ...others } = all()
  localStorage.setItem(KEY, JSON.stringify(row === undefined ? others : { ...others, [list]: row }))
}

export const forgetDrafts = (): void => localStorage.removeItem(KEY)
