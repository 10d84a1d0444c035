export { compareIntervals } from './compare.ts'
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
export { type CodeList, type Conversion, type LowerContext, noReference, type Reference } from './kind.ts'
export { type KindName, kinds } from './kinds/index.ts'
export { groupCore, type Lowered, lowerRequirement, type Rulebook } from './lower.ts'
export { type Requirement, requirementSchema, type Topic, topicSchema } from './requirement.ts'
export type { Situation } from './situation.ts'
export { lowerTerm, type Term, termSchema } from './term.ts'
export { MET, nameOf, UNKNOWN, UNMET, type Verdict, type VerdictName } from './verdict.ts'
