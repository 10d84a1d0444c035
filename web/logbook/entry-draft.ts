import { type Entry, identifiersIn, isProcedure, mustGo, type Suspicion } from '@famulus/domain/logbook'

type Common = Pick<Entry, 'on' | 'minutes' | 'setting' | 'supervisor' | 'note' | 'reflection'>
/** What may be said of any entry besides. */
export type Extras = Common & { readonly ageBand?: Extract<Entry, { what: 'procedure' }>['ageBand'] }
/** What only one kind of entry has; the quick fields give it. */
export type Specific =
  | Omit<Extract<Entry, { what: 'procedure' }>, keyof Extras>
  | Omit<Extract<Entry, { what: 'rounds' }>, keyof Extras>
  | Omit<Extract<Entry, { what: 'conversation' }>, keyof Extras>
  | Omit<Extract<Entry, { what: 'teaching' }>, keyof Extras>

/** Where one was and with whom seldom changes within a day; all else is said anew. */
export function extrasAfter(entry: Entry | undefined, today: string): Extras {
  if (entry?.on !== today) return { on: today }
  const { setting, supervisor } = entry
  return { on: today, ...(setting ? { setting } : {}), ...(supervisor ? { supervisor } : {}) }
}

/** Only what was said goes into an entry, and an age only where a patient is. */
export function entryOf(specific: Specific, { ageBand, ...extras }: Extras): Entry {
  const hasPatient = specific.what === 'procedure' || specific.what === 'conversation'
  const given = { ...extras, ...(hasPatient && ageBand ? { ageBand } : {}), ...specific }
  return saidOnly(given) as Entry // of the same kind, fewer keys
}

function saidOnly(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => {
      const said = trimmed(value)
      return said === undefined ? [] : [[key, said]]
    }),
  )
}

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const inner = saidOnly(value as Readonly<Record<string, unknown>>)
  return Object.keys(inner).length > 0 ? inner : undefined
}

/** What may tell who a patient was in the texts of an entry. Whoever supervised is named on purpose. */
export function suspicionsIn(entry: Entry): Suspicion[] {
  const texts = [entry.note, ...Object.values(entry.reflection ?? {})]
  if (entry.what === 'teaching') texts.push(entry.topic)
  if (entry.what === 'procedure' && !isProcedure(entry.procedure)) texts.push(entry.procedure)
  const found = texts.flatMap((text) => (text ? identifiersIn(text) : []))
  return found.sort((a, b) => Number(mustGo(b)) - Number(mustGo(a)))
}
