export {
  type Answer,
  type Assessment,
  type AssessmentQuery,
  answers,
  assess,
  horizonOf,
  soonestStart,
} from './assess.ts'
export { momentsOf, restartsOf, usualWeeks, type WishedStay } from './calendar.ts'
export { type Calendar, calendarSchema } from './calendar-schema.ts'
export { type CompiledProgramme, compileProgramme } from './compile.ts'
export { compileProgrammes } from './compile-all.ts'
export { heldUntil } from './held-until.ts'
export { hostOf } from './host.ts'
export { hostLetters, writtenAfterwards } from './later-papers.ts'
export { chooseWeeks } from './length.ts'
export { type OpenPoint, openPoints } from './open-points.ts'
export {
  type Fee,
  type Programme,
  partSchema,
  programmeKindSchema,
  programmeSchema,
  weeksFromUntilSchema,
} from './programme.ts'
export { programmeJsonSchema } from './programme-json-schema.ts'
export { type Question, questionsOf } from './questions.ts'
export { type Assessed, readsOf, reassess } from './reassess.ts'
export { idSchema, noteSchema, pagesOf, type Source, sourceKeysSchema, sourceSchema } from './source.ts'
export { type Standing, standingOf } from './standing.ts'
export { type Status, statusSchema } from './status.ts'
export { type Unit, unitsOf } from './unit.ts'
