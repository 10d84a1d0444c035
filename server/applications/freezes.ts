import type { Freeze } from '@famulus/domain/applications'
import type { Tx } from './deps.ts'
import type { Parts } from './parts.ts'

/** The times in which clocks stood still. */
export const freezesIn = async (tx: Tx): Promise<Freeze[]> =>
  freezesOf(await tx.selectFrom('clockFreezes').select(['fromAt', 'untilAt']).execute())

export const freezesOf = (rows: Parts['freezes']): Freeze[] =>
  rows.map(({ fromAt, untilAt }) => ({ fromMs: Date.parse(fromAt), untilMs: Date.parse(untilAt) }))
