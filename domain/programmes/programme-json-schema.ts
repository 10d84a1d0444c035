import { z } from 'zod'
import { programmeSchema } from './programme.ts'

/** The JSON Schema of a catalogue file, for editors: what a person types, before defaults are filled in. */
export const programmeJsonSchema = (): object =>
  z.toJSONSchema(programmeSchema, { io: 'input', reused: 'ref', unrepresentable: 'any' })
