export { dueAfter, type EscalationLevel, escalationLevels, nextLevel } from './escalation.ts'
export {
  type Incident,
  type IncidentKind,
  type IncidentMove,
  type IncidentSide,
  type IncidentState,
  incidentKinds,
  incidentMoves,
  incidentSchema,
  incidentStates,
  movesOf,
  stateAfter,
  type Urgency,
  urgencies,
} from './incident.ts'
