import { z } from 'zod'
import { type KindName, kinds } from './kinds/index.ts'

type KindJsonSchema = {
  description?: string
  properties?: Record<string, object & { default?: unknown }>
  required?: string[]
}

/** The parameters of one kind as a JSON Schema, for people who write requirements. */
export function kindJsonSchema(name: KindName): KindJsonSchema {
  const kind = kinds.find((one) => one.name === name)
  if (!kind) throw new RangeError(`there is no kind of requirement called "${name}"`)
  return z.toJSONSchema(kind.schema, { io: 'input', unrepresentable: 'any' }) as KindJsonSchema
}
