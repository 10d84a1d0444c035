import { z } from 'zod'

/**
 * The keys that a mapping in a file may have. `data` tells which of several forms is meant there: of the kinds of
 * requirement, the one that its `kind` names.
 */
export function allowedKeys(schema: z.core.$ZodType, path: readonly PropertyKey[], data: unknown): string[] {
  const form = formOf(schema, data)
  const [key, ...rest] = path
  if (form instanceof z.ZodArray)
    return key === undefined ? [] : allowedKeys(form.element, rest, childOf(data, key))
  if (!(form instanceof z.ZodObject)) return []
  if (key === undefined) return Object.keys(form.shape)
  const inner = form.shape[String(key)]
  return inner ? allowedKeys(inner, rest, childOf(data, key)) : []
}

const childOf = (data: unknown, key: PropertyKey): unknown =>
  typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined

/** Looks through defaults, options and lazy schemas to the form that the data means. */
function formOf(schema: z.core.$ZodType, data: unknown): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault
  )
    return formOf(schema.def.innerType, data)
  if (schema instanceof z.ZodLazy) return formOf(schema.def.getter(), data)
  if (!(schema instanceof z.ZodUnion)) return schema
  const meant = schema.options.map((option) => formOf(option, data)).filter((form) => fits(form, data))
  return meant[0] ?? schema
}

function fits(form: z.core.$ZodType, data: unknown): boolean {
  if (!(form instanceof z.ZodObject)) return Array.isArray(data) === form instanceof z.ZodArray
  const { kind } = form.shape
  return kind === undefined || (kind instanceof z.ZodLiteral && kind.value === childOf(data, 'kind'))
}
