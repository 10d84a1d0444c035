import { z } from 'zod'
import { awardSchema } from './award.ts'

/** The JSON Schema of an award's file, for editors: what a person types, before defaults are filled in. */
export const awardJsonSchema = (): object =>
  z.toJSONSchema(awardSchema, { io: 'input', reused: 'ref', unrepresentable: 'any' })
