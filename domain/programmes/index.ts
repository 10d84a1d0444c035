export { type Calendar, calendarSchema } from './calendar-schema.ts'
export { type Fee, type Programme, programmeKindSchema, programmeSchema } from './programme.ts'
export { type Source, sourceSchema } from './source.ts'
export { type Status, statusSchema } from './status.ts'
