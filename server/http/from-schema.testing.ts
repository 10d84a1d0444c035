import fc from 'fast-check'

/** A schema as the document has it (JSON Schema 2020-12, as far as zod writes it). */
export type Schema = {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** Values that are there in the database, by the name of the field that they belong into. */
export type Known = Readonly<Record<string, readonly string[]>>

/** Values as a schema has them; `wrong` of a hundred are something else. */
export function fromSchema(schema: Schema, known: Known, wrong = 0, name = ''): fc.Arbitrary<unknown> {
  const right = rightOf(schema, known, wrong, name)
  const theirs = known[name]
  const aimed = theirs
    ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...theirs) }, { weight: 1, arbitrary: right })
    : right
  if (wrong === 0) return aimed
  return fc.oneof({ weight: 100 - wrong, arbitrary: aimed }, { weight: wrong, arbitrary: anythingElse })
}

/** What breaks careless code: nothing, too much, the wrong kind, NUL and half a character. */
const anythingElse = fc.oneof(
  fc.constantFrom(null, '', -1, 1e308, [], {}, true, '\u0000', '\ud800', "'; --", '../..', 'a'.repeat(5000)),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
)

function rightOf(schema: Schema, known: Known, wrong: number, name: string): fc.Arbitrary<unknown> {
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return fc.oneof(...choices.map((one) => fromSchema(one, known, wrong, name)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  const all = types.map((type) => byType(type, schema, known, wrong, name))
  return all.length > 0 ? fc.oneof(...all) : fc.jsonValue()
}

function byType(
  type: string,
  schema: Schema,
  known: Known,
  wrong: number,
  name: string,
): fc.Arbitrary<unknown> {
  const { minimum = -5, maximum = 400, minItems = 0, maxItems = 3 } = schema
  if (type === 'null') return fc.constant(null)
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer') return fc.integer({ min: minimum, max: maximum })
  if (type === 'number') return fc.double({ min: minimum, max: maximum, noNaN: true })
  if (type === 'array')
    return fc.array(fromSchema(schema.items ?? {}, known, wrong, name), {
      minLength: minItems,
      maxLength: Math.max(minItems, Math.min(maxItems, 3)),
    })
  return type === 'object' ? objectOf(schema, known, wrong) : textOf(schema)
}

function objectOf({ properties = {}, required = [] }: Schema, known: Known, wrong: number) {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, fromSchema(schema, known, wrong, name)]),
  )
  return fc.record(fields, { requiredKeys: Object.keys(fields).filter((name) => required.includes(name)) })
}

function textOf({ format, pattern, minLength = 0, maxLength = 30 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'email') return fc.constantFrom('dean@uni.example', 'office@other.example')
  if (format === 'date')
    return fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10))
  if (pattern) return matching(pattern)
  return fc.string({ unit: 'binary', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) })
}

/** fast-check makes no text for what must not follow, so that is only asked afterwards. */
function matching(pattern: string): fc.Arbitrary<string> {
  const whole = new RegExp(pattern, 'u')
  return fc
    .stringMatching(new RegExp(pattern.replaceAll(/\(\?!.*?\)/g, ''), 'u'))
    .filter((text) => text.length <= 100 && whole.test(text))
}
