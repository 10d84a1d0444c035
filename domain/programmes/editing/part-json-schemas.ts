import { z } from 'zod'
import { requirementSchema } from '../../requirements/index.ts'
import { calendarSchema } from '../calendar-schema.ts'
import { programmeSchema } from '../programme.ts'
import { sourceSchema } from '../source.ts'

/** Parts of a document that a form is made of. */
export type DocumentPart = 'rule' | 'calendar' | 'source' | 'document' | 'fee' | 'site'

const schemas: Readonly<Record<DocumentPart, z.ZodType>> = {
  rule: requirementSchema,
  calendar: calendarSchema,
  source: sourceSchema,
  document: programmeSchema.shape.documents.def.innerType.element,
  fee: programmeSchema.shape.fees.def.innerType.element,
  site: programmeSchema.shape.sites.def.innerType.element,
}

/** What a person fills in of one part, as a JSON Schema. */
export const partJsonSchema = (part: DocumentPart): object =>
  z.toJSONSchema(schemas[part], { io: 'input', unrepresentable: 'any' })
