export { type Action, type ActionInfo, bounds, type Page } from './actions.ts'
export { compareIntervals } from './compare.ts'
export type { Windows } from './compose-windows.ts'
export { conjunctsOf } from './conjuncts.ts'
export {
  all,
  any,
  type CodeSet,
  type Core,
  constant,
  guarded,
  isLeaf,
  type Leaf,
  type Measure,
  not,
  type RecordsLeaf,
  type RecordTest,
  type Say,
  type SayValues,
} from './core.ts'
export { evaluate, leafVerdict } from './evaluate.ts'
export { decidingLeaves, type Explanation, explain } from './explain.ts'
export { type Expressed, expressedAs } from './expressed.ts'
export { type Have, type HeldRow, haveOf } from './have.ts'
export { type CodeList, type Conversion, type LowerContext, noReference, type Reference } from './kind.ts'
export { kindJsonSchema } from './kind-json-schema.ts'
export { type KindName, kinds } from './kinds/index.ts'
export { eachLeaf, mapLeaves, withoutPromises } from './leaves.ts'
export { groupCore, type Lowered, lowerRequirement, type Rulebook } from './lower.ts'
export { isObtainable } from './obtainable.ts'
export { readsOfLeaf } from './reads.ts'
export {
  asReached,
  asReachedInTime,
  type Cost,
  isBought,
  type KnownActions,
  type Reach,
  type Remedies,
  type Remedy,
  reachedVerdict,
  reachOf,
  remediesFor,
  withinReach,
} from './remedies.ts'
export { momentSchema, type Requirement, requirementSchema, type Topic, topicSchema } from './requirement.ts'
export type { Situation } from './situation.ts'
export { conditionSchema, lowerTerm, type Term, termSchema } from './term.ts'
export { MET, nameOf, UNKNOWN, UNMET, type Verdict, type VerdictName } from './verdict.ts'
export { type KnownWindows, windowsFor, windowsOf } from './windows.ts'
