import type { Entry, roles, What } from './records.ts'

export type Summary = {
  readonly entries: number
  readonly minutes: number
  readonly byWhat: Readonly<Record<What, number>>
  /** How often each procedure was met, by how much of it was the student's own doing; the most frequent first. */
  readonly procedures: readonly {
    readonly procedure: string
    readonly byRole: Readonly<Record<(typeof roles)[number], number>>
  }[]
  readonly byStyle: Readonly<Record<string, number>>
  /** Entries on each day on which there was one. */
  readonly byDay: Readonly<Record<string, number>>
}

/** What a logbook comes to. Minutes count where they were written. */
export function summaryOf(entries: readonly Entry[]): Summary {
  const byWhat: Record<What, number> = { procedure: 0, rounds: 0, conversation: 0, teaching: 0 }
  const byDay: Record<string, number> = {}
  const byStyle: Record<string, number> = {}
  const procedures = new Map<string, Record<(typeof roles)[number], number>>()
  let minutes = 0
  for (const entry of entries) {
    byWhat[entry.what] += 1
    byDay[entry.on] = (byDay[entry.on] ?? 0) + 1
    minutes += entry.minutes ?? 0
    if (entry.what === 'conversation')
      for (const style of entry.styles) byStyle[style] = (byStyle[style] ?? 0) + 1
    if (entry.what !== 'procedure') continue
    const byRole = procedures.get(entry.procedure) ?? {
      observed: 0,
      assisted: 0,
      supervised: 0,
      performed: 0,
    }
    byRole[entry.role] += 1
    procedures.set(entry.procedure, byRole)
  }
  const times = (byRole: Readonly<Record<string, number>>) =>
    Object.values(byRole).reduce((sum, one) => sum + one, 0)
  return {
    entries: entries.length,
    minutes,
    byWhat,
    byStyle,
    byDay,
    procedures: [...procedures]
      .map(([procedure, byRole]) => ({ procedure, byRole }))
      .sort((a, b) => times(b.byRole) - times(a.byRole) || (a.procedure < b.procedure ? -1 : 1)),
  }
}

/** The procedures that were entered last, each once. */
export const recentProcedures = (entries: readonly Entry[], most: number): string[] =>
  [
    ...new Set(
      [...entries]
        .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
        .flatMap((entry) => (entry.what === 'procedure' ? [entry.procedure] : [])),
    ),
  ].slice(0, most)
