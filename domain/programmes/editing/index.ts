// What a host changes in its programme: the document read as strictly as a file, and what is different in it.
export { type Changes, changesBetween, isUnchanged, type RequirementChange } from './changes.ts'
export { findingsIn } from './findings-in.ts'
export { type BrokenReference, brokenReferences, missingSources, valuesAt } from './inner-references.ts'
export { type DocumentPart, partJsonSchema } from './part-json-schemas.ts'
export { type Edited, type EditedAgainst, type ProgrammeProblem, readEdited } from './read-edited.ts'
