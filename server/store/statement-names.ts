/** More different texts than a program has: beyond these, somebody writes values into texts, and they are not kept. */
const MOST = 1000

/** What a value list of changing length makes of one text: each length would be another statement. */
const MOST_VALUES = 16

const names = new Map<string, string>()
let generation = 0

/** Under which name PostgreSQL keeps a statement of this text; undefined for one that is not kept. */
export function nameOf(text: string, values: readonly unknown[]): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return `${known}_${generation}`
  if (values.length === 0 || values.length > MOST_VALUES || names.size >= MOST) return undefined
  const name = `s${names.size}`
  names.set(text, name)
  return `${name}_${generation}`
}

/** "Cached plan must not change result type": another server has migrated. From now on everything is prepared anew. */
const CHANGED = '0A000'

export function forgetAfter(error: { readonly code?: string }): void {
  if (error.code === CHANGED) generation += 1
}
