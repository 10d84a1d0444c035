import type { Freeze } from '@famulus/domain/applications'
import type { Tx } from './deps.ts'

/** The times in which clocks stood still. */
export async function freezesIn(tx: Tx): Promise<Freeze[]> {
  const rows = await tx.selectFrom('clockFreezes').selectAll().execute()
  return rows.map(({ fromAt, untilAt }) => ({ fromMs: Date.parse(fromAt), untilMs: Date.parse(untilAt) }))
}
