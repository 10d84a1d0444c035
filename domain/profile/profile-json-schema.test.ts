import { expect, test } from 'vitest'
import { profileJsonSchema } from './index.ts'

type Node = {
  readonly properties?: Readonly<Record<string, Node>>
  readonly additionalProperties?: boolean
  readonly anyOf?: readonly Node[]
  readonly items?: Node
  readonly $ref?: string
}

const schema = profileJsonSchema() as Node & { readonly $defs: Readonly<Record<string, unknown>> } // its shape is JSON Schema's

test('has a title, and knows every section', () => {
  expect(schema).toMatchObject({
    title: 'Famulus profile',
    required: ['profile'],
    additionalProperties: false,
  })
  expect(Object.keys(schema.properties ?? {})).toEqual(
    expect.arrayContaining(['citizenships', 'school', 'study', 'clerkships', 'immunisations', 'decisions']),
  )
})

test('explains dates once, with examples', () => {
  expect(schema.$defs.date).toMatchObject({ title: 'Date', examples: expect.arrayContaining(['June 2027']) })
})

test('knows no mapping that takes any key', () => {
  expect(mappings(schema).length).toBeGreaterThan(30)
  expect(mappings(schema).filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([])
})

function mappings(node: Node): Node[] {
  const inner = [
    ...Object.values(node.properties ?? {}),
    ...(node.anyOf ?? []),
    ...(node.items ? [node.items] : []),
  ]
  return [...(node.properties ? [node] : []), ...inner.flatMap(mappings)]
}
