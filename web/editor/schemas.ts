import { type DocumentPart, partJsonSchema } from '@famulus/domain/programmes/editing'
import { type KindName, kindJsonSchema, kinds } from '@famulus/domain/requirements'
import { type Field, fieldsOf, type JsonSchema } from './fields.ts'

export const kindNames: readonly KindName[] = kinds.map(({ name }) => name)

const isKind = (name: unknown): name is KindName => kindNames.some((kind) => kind === name)

const known = new Map<string, readonly Field[]>()

/** Made once, as no schema changes while a page is open. */
function remembered(name: string, make: () => object): readonly Field[] {
  const fields = known.get(name) ?? fieldsOf(make() as JsonSchema) // zod writes JSON Schemas
  known.set(name, fields)
  return fields
}

/** The parameters of a kind; undefined for a combination of several, which no form can say. */
export const fieldsOfKind = (name: unknown): readonly Field[] | undefined =>
  isKind(name) ? remembered(`kind ${name}`, () => kindJsonSchema(name)) : undefined

/** What of a rule has a form, or no form, of its own. */
const apart = ['id', 'needs', 'sentence', 'when', 'waivers', 'otherReadings', 'covers']

export const fieldsOfPart = (part: DocumentPart): readonly Field[] =>
  remembered(part, () => partJsonSchema(part)).filter(({ key }) => part !== 'rule' || !apart.includes(key))
