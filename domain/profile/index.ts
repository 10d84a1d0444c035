export { type Expected, expectedCodes } from './expectation.ts'
export {
  type Codes,
  exactly,
  type Facts,
  type Interval,
  mergeFacts,
  noFacts,
  type Records,
  type Row,
} from './facts.ts'
export { valueIn } from './imprecise.ts'
export { type LanguageTest, scales as languageScales } from './language-scale.ts'
export { nearest } from './nearest.ts'
export type { Origin } from './normalise/statement.ts'
export { factOrigins, factsOf } from './normalise.ts'
export { profilePathOf } from './paths.ts'
export { type Problem, problemCodes } from './problem.ts'
export { profileJsonSchema } from './profile-json-schema.ts'
export { type Profile, profileSchema } from './profile-schema.ts'
export { readProfile } from './read-profile.ts'
export {
  type CodesKey,
  codeFacts,
  type FactKey,
  type FieldType,
  isSensitive,
  type ScalarKey,
  scalars,
  type TableKey,
  tables,
} from './registry.ts'
export { isSameFact, keepSame } from './same-fact.ts'
export { schemaProblems } from './schema-problems.ts'
export { countrySchema, languageSchema } from './sections/values.ts'
export { factsFor, type Stay, stayFacts, staySchema, type Wish } from './stay.ts'
export {
  accreditorSchema,
  antigenSchema,
  cefrNumber,
  cefrSchema,
  certificateSchema,
  type Discipline,
  type DocumentType,
  disciplineSchema,
  documentSchema,
  evidenceSchema,
  examSchema,
  insuranceKindSchema,
  languageTestSchema,
  listingSchema,
  networkSchema,
  routeSchema,
  schoolKindSchema,
  sexSchema,
  stayKindSchema,
  testLanguage,
} from './vocabulary.ts'
