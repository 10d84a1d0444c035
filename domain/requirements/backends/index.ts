export { binder } from './binder.ts'
export { countPlanes, evaluatePlanes, verdictFrom } from './bit-planes.ts'
export type {
  BoundCompare,
  BoundConstant,
  BoundHas,
  BoundJudgement,
  BoundLeaf,
  BoundNode,
  BoundRecords,
  BoundTest,
} from './bound-node.ts'
export { type AfterAnswer, afterAnswer } from './changed-offerings.ts'
export { addStudent, type Columns, columnsOf, emptyColumns, finished } from './columns.ts'
export { interpret, verdictAt } from './interpret.ts'
export { type PlaneStore, type Planes, planeStore } from './leaf-planes.ts'
export { type BindContext, bind } from './normal-form.ts'
export { type OpenFact, openFacts } from './open-facts.ts'
export {
  buildIndex,
  evaluateIndex,
  type OfferingIndex,
  replaceOffering,
} from './posting-lists.ts'
export { type SqlForm, sqlOf } from './sql.ts'
export { insertFacts, type Statement } from './sql-rows.ts'
export { factTables } from './sql-schema.ts'
export { type SqlParameter, type SqlScope, sqlScope } from './sql-scope.ts'
export { leafOf, type Undecided, undecided } from './undecided.ts'
