import { profileJsonSchema } from '@famulus/domain/profile'

/** How a value is filled in. `rows`: a list of records; `told`: with a note on what proves it. */
export type FieldKind =
  | 'date'
  | 'dates'
  | 'since'
  | 'flag'
  | 'number'
  | 'text'
  | 'month-day'
  | 'choice'
  | 'choices'
  | 'country'
  | 'countries'
  | 'language'
  | 'languages'
  | 'codes'
  | 'rows'

export type FormField = {
  /** Where the profile says it, such as study.year; within a row only its key. */
  readonly path: string
  readonly kind: FieldKind
  readonly options: readonly string[]
  /** The value may stand in a note {is, evidence, on}. */
  readonly isTold: boolean
  readonly isRequired: boolean
  /** The fields of a row. */
  readonly fields: readonly FormField[]
  /** The key that stands alone for a whole row, such as a document of which nothing but its type is said. */
  readonly short: string | undefined
}

type Schema = {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** Every field of a profile by its path, as the strict schema has it, so that a form can offer nothing else. */
export function profileFields(): ReadonlyMap<string, FormField> {
  const root = profileJsonSchema() as Schema
  const found = new Map<string, FormField>()
  const add = (path: string, schema: Schema) => {
    if (schema.type === 'object' && schema.properties)
      for (const [key, inner] of Object.entries(schema.properties)) add(`${path}.${key}`, inner)
    else found.set(path, fieldOf(path, schema, false))
  }
  for (const [key, schema] of Object.entries(root.properties ?? {})) add(key, schema)
  return found
}

function fieldOf(path: string, schema: Schema, isRequired: boolean): FormField {
  const note = schema.anyOf?.find(({ properties }) => properties?.is)
  const inner = note?.properties?.is ?? schema
  const item = itemOf(inner)
  const record = item && recordOf(item)
  const fields = record ? Object.entries(record.properties ?? {}) : []
  return {
    path,
    kind: record ? 'rows' : item ? severalOf(item) : kindOf(inner),
    options: optionsOf(item ?? inner),
    isTold: note !== undefined,
    isRequired,
    fields: fields
      .filter(([key]) => key !== 'evidence')
      .map(([key, one]) => fieldOf(key, one, record?.required?.includes(key) ?? false)),
    short: item?.anyOf && record ? record.required?.[0] : undefined,
  }
}

/** What a list holds, also where one may stand without its list. */
const itemOf = (schema: Schema): Schema | undefined =>
  schema.items ?? (isOneOrMore(schema) ? schema.anyOf?.find(({ items }) => items)?.items : undefined)

/** A single country may stand for a list of one; it is filled in as one. */
const isOneOrMore = ({ anyOf = [] }: Schema): boolean =>
  anyOf.some(({ items }) => items) && !anyOf.some((one) => kindOf(one) === 'country')

const recordOf = (schema: Schema): Schema | undefined =>
  [schema, ...(schema.anyOf ?? [])].find(
    ({ properties }) => properties && !properties.is && !properties.from?.type,
  )

function kindOf(schema: Schema): FieldKind {
  const { $ref, type, pattern, anyOf = [] } = schema
  if ($ref?.endsWith('/date') || $ref?.endsWith('/day')) return 'date'
  if (schema.enum) return 'choice'
  if (type === 'boolean' || schema.const === true) return 'flag'
  if (type === 'integer' || type === 'number') return 'number'
  if (pattern?.includes('[A-Z]{2}$')) return 'country'
  if (pattern === '^[a-z]{2,3}$') return 'language'
  if (pattern?.startsWith('^\\d{2}-')) return 'month-day'
  const kinds = anyOf.map(kindOf)
  if (kinds.includes('date')) return kinds.includes('flag') ? 'since' : 'date'
  return kinds.find((kind) => kind !== 'text') ?? 'text'
}

function severalOf(item: Schema): FieldKind {
  const kind = kindOf(item)
  const several: Partial<Record<FieldKind, FieldKind>> = {
    choice: 'choices',
    country: 'countries',
    language: 'languages',
    date: 'dates',
  }
  return several[kind] ?? 'codes'
}

const optionsOf = (schema: Schema): readonly string[] =>
  schema.enum ?? schema.anyOf?.flatMap((one) => optionsOf(one)) ?? []
