export { type Applied, applyChange } from './apply-change.ts'
export { type Change, changeProblem, changeSchema, type Landed, type StoredRecord } from './change.ts'
export { commonProcedures } from './common-procedures.ts'
export {
  type Device,
  type Exchanged,
  edited,
  newDevice,
  received,
  type Seen,
  type ShownRecord,
  shown,
  toSend,
} from './device.ts'
export { entriesIn, entryTable, type KeptRecord, procedureWord, type WordOf } from './entry-table.ts'
export {
  type FrameworkGoal,
  type FrameworkProblem,
  frameworkColumns,
  readFramework,
} from './framework.ts'
export { type Progress, progressOf } from './goal-progress.ts'
export { type GoalGroup, listedGoals } from './goals.ts'
export { identifiersIn, mustGo, type Suspicion } from './identifiers.ts'
export { allProcedures, isProcedure, type Procedure, procedures } from './procedures.ts'
export {
  type Absence,
  absenceReasons,
  ageBands,
  bodiesOf,
  type Entry,
  entrySchema,
  type Goal,
  type RecordKind,
  recordKinds,
  roles,
  settings,
  styles,
  type What,
} from './records.ts'
export { recentProcedures, type Summary, summaryOf } from './summary.ts'
export { type Statement, statementsOf, type Telling } from './xapi.ts'
