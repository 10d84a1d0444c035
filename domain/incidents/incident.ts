import { z } from 'zod'

/** What can happen to a student, or in front of one, that the home school has to know. */
export const incidentKinds = [
  'exposure',
  'patient-safety',
  'own-safety',
  'mistreatment',
  'beyond-competence',
  'other',
] as const
export type IncidentKind = (typeof incidentKinds)[number]

/** `now`: help is needed today. `soon`: the school should know, and answer. */
export const urgencies = ['now', 'soon'] as const
export type Urgency = (typeof urgencies)[number]

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\0]*$/)

/** A report to the home school. `on`: the ISO date it happened; `done`: what was done already; `wish`: what would help. */
export const incidentSchema = z.strictObject({
  kind: z.enum(incidentKinds),
  urgency: z.enum(urgencies),
  on: z.iso.date(),
  told: text(4000).min(1),
  done: text(2000),
  wish: text(1000),
})
export type Incident = z.infer<typeof incidentSchema>

export const incidentStates = ['reported', 'acknowledged', 'closed'] as const
export type IncidentState = (typeof incidentStates)[number]

export type IncidentSide = 'student' | 'school'
export const incidentMoves = ['note', 'acknowledge', 'close', 'reopen'] as const
export type IncidentMove = (typeof incidentMoves)[number]

const moves: Readonly<Record<IncidentSide, Readonly<Record<IncidentState, readonly IncidentMove[]>>>> = {
  student: { reported: ['note', 'close'], acknowledged: ['note', 'close'], closed: ['reopen'] },
  // A school that has not said that it knows cannot be done with it.
  school: { reported: ['acknowledge'], acknowledged: ['note', 'close'], closed: ['note'] },
}

/** What a side may do with an incident. */
export const movesOf = (side: IncidentSide, state: IncidentState): readonly IncidentMove[] =>
  moves[side][state]

const afterwards: Readonly<Record<IncidentMove, IncidentState | undefined>> = {
  note: undefined,
  acknowledge: 'acknowledged',
  close: 'closed',
  reopen: 'reported',
}

/** Where a move leads; a note leaves an incident where it is. */
export const stateAfter = (state: IncidentState, move: IncidentMove): IncidentState =>
  afterwards[move] ?? state
