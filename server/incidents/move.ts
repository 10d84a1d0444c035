import type { Refusal } from '@famulus/contract'
import {
  dueAfter,
  type IncidentMove,
  type IncidentSide,
  movesOf,
  stateAfter,
} from '@famulus/domain/incidents'
import { asOwnerWithin } from '../store/as-actor.ts'
import { addEvent, type IncidentRow, type Tx } from './rows.ts'
import { addresseesOf, type IncidentDeps, tellLevel, tellStudent } from './tell.ts'

type Moved = {
  readonly side: IncidentSide
  readonly actorId: string
  readonly move: IncidentMove
  readonly text: string
}

/** Makes a move of one side, and tells the other. `row` was read in `tx` for update. */
export async function moveIncidentTo(
  tx: Tx,
  deps: IncidentDeps,
  row: IncidentRow,
  { side, actorId, move, text }: Moved,
): Promise<Refusal | undefined> {
  if (!movesOf(side, row.state).includes(move)) return { refused: 'wrong_state', state: row.state, move }
  if (move === 'note' && text === '') return { refused: 'text_missing' }
  const now = deps.nowMs()
  const { studentId, incidentId, organisationId } = row
  const [state, dueAt] = [stateAfter(row.state, move), new Date(dueAfter(row.urgency, now)).toISOString()]
  if (state !== row.state)
    await tx
      .updateTable('incidents')
      .set({ state, ...(state === 'reported' ? { dueAt, level: 'desk' as const } : { dueAt: null }) })
      .where('studentId', '=', studentId)
      .where('incidentId', '=', incidentId)
      .execute()
  const event = { eventId: deps.newId(), at: new Date(now).toISOString(), side, actorId, move, text }
  await addEvent(tx, { studentId, incidentId, ...event })
  await asOwnerWithin(tx, async () => {
    if (side === 'school') return tellStudent(tx, deps, row, 'incident-answered')
    const desk = await addresseesOf(tx, organisationId, 'desk')
    return tellLevel(tx, deps, organisationId, 'desk', row.dueAt ?? dueAt, desk)
  })
  return undefined
}
