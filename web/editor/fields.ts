/** How a value is filled in. `day`: one that depends on another; `kept`: more than a form can say, shown and left as it is. */
export type FieldKind =
  | 'number'
  | 'flag'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'text'
  | 'texts'
  | 'numbers'
  | 'date'
  | 'day'
  | 'sources'
  | 'group'
  | 'rows'
  | 'kept'

export type Field = {
  readonly key: string
  readonly kind: FieldKind
  readonly isRequired: boolean
  readonly options: readonly string[]
  readonly least: number | undefined
  readonly most: number | undefined
  readonly isWhole: boolean
  /** What counts where nothing is said. */
  readonly usual: unknown
  /** Of a group, or of each row. */
  readonly fields: readonly Field[]
}

/** As zod writes it, as far as catalogue files use it. */
export type JsonSchema = {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

/** The fields of a mapping, as its schema has them, so that a form can offer nothing else. `kind` names the mapping itself. */
export const fieldsOf = ({ properties = {}, required = [] }: JsonSchema): Field[] =>
  Object.entries(properties)
    .filter(([key, { const: fixed }]) => key !== 'kind' || fixed === undefined)
    .map(([key, schema]) => fieldOf(key, schema, required.includes(key)))

function fieldOf(key: string, schema: JsonSchema, isRequired: boolean): Field {
  const kind = key === 'source' ? 'sources' : kindOf(schema)
  const mapping = kind === 'rows' ? schema.items : schema
  return {
    key,
    kind,
    isRequired,
    options: (schema.items ?? schema).enum ?? [],
    least: schema.minimum,
    most: schema.maximum === Number.MAX_SAFE_INTEGER ? undefined : schema.maximum,
    isWhole: schema.type === 'integer',
    usual: schema.default,
    fields: kind === 'group' || kind === 'rows' ? fieldsOf(mapping ?? {}) : [],
  }
}

function kindOf(schema: JsonSchema): FieldKind {
  const { type, items, properties } = schema
  // Of what parts of a document refer to, all but a day that depends on others has a form of its own.
  if (schema.$ref) return 'day'
  if (schema.anyOf) return 'kept'
  if (schema.enum) return 'choice'
  if (schema.const === true) return 'flag'
  if (type === 'boolean') return 'yes-no'
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'string') return schema.format === 'date' ? 'date' : 'text'
  if (type === 'object') return properties ? 'group' : 'kept'
  return items ? severalOf(items) : 'kept'
}

function severalOf(items: JsonSchema): FieldKind {
  const several: Partial<Record<FieldKind, FieldKind>> = {
    choice: 'choices',
    text: 'texts',
    date: 'texts',
    number: 'numbers',
    group: 'rows',
  }
  return several[kindOf(items)] ?? 'kept'
}
