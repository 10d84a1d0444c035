import { z } from 'zod'
import type { Place } from './problem.ts'

/** The keys that the schema knows at a place, in every form that the value there may have. */
export function keysAt(schema: z.core.$ZodType, place: Place): string[] {
  if (
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault
  )
    return keysAt(schema.def.innerType, place)
  if (schema instanceof z.ZodLazy) return keysAt(schema.def.getter(), place)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((form) => keysAt(form, place))
  const [key, ...rest] = place
  if (schema instanceof z.ZodArray) return typeof key === 'number' ? keysAt(schema.element, rest) : []
  if (!(schema instanceof z.ZodObject)) return []
  if (key === undefined) return Object.keys(schema.shape)
  const inner = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined
  return inner ? keysAt(inner, rest) : []
}
