// A code that a requirement asks for and no profile can name would be a requirement that nobody ever meets.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { kinds } from '../requirements/index.ts'
import { profileSchema } from './index.ts'

type Node = { readonly [key: string]: unknown }

const profile = z.toJSONSchema(profileSchema, { io: 'input' })

/** Named otherwise, because two tests of one sort are written down as two records. */
const written: Readonly<Record<string, string>> = { 'skin-two-step': 'skin' }

test.each([
  ['core-clerkships', 'setting', 'clerkships', 'setting'],
  ['core-clerkships', 'disciplines', 'clerkships', 'discipline'],
  ['degree-status', 'degree', 'study.degrees', 'degree'],
  ['immunisation', 'antigens', 'immunisations', 'antigen'],
  ['immunisation', 'antigens', 'titres', 'antigen'],
  ['immunisation', 'antigens', 'illnesses', 'illness'],
  ['tuberculosis', 'tests', 'tuberculosis', 'test'],
  ['screening', 'test', 'screenings', 'test'],
  ['screening', 'place', 'screenings', 'place'],
  ['language', 'proofs', 'languages', 'proof'],
  ['language-test', 'test', 'languageTests', 'test'],
  ['certificate', 'types', 'certificates', 'type'],
  ['document', 'types', 'documents', 'type'],
  ['insurance', 'kinds', 'insurances', 'kind'],
  ['nomination', 'by', 'nominations', 'by'],
  ['agreement', 'levels', 'agreements', 'level'],
  ['prior-stays', 'notAfter', 'applications', 'outcome'],
])('%s: every %s can be said under %s', (kind, param, section, field) => {
  const schema = kinds.find(({ name }) => name === kind)?.schema
  const asked = codesIn(at(schema ? z.toJSONSchema(schema, { io: 'input' }) : {}, [param]))
  const sayable = codesIn(at(profile, [...section.split('.'), field]))
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((code) => !sayable.includes(written[code] ?? code))).toEqual([])
})

/** The schemas at a path of keys; lists and alternatives are looked through. */
function at(node: unknown, path: readonly string[]): unknown[] {
  const forms = formsOf(node)
  const [key, ...rest] = path
  if (key === undefined) return forms
  return forms.flatMap((form) => {
    const inner = (form.properties as Node | undefined)?.[key]
    return inner === undefined ? [] : at(inner, rest)
  })
}

function formsOf(node: unknown): Node[] {
  if (typeof node !== 'object' || node === null) return []
  const { anyOf = [], items } = node as { anyOf?: unknown[]; items?: unknown } // JSON Schema
  const inner = [...anyOf, items].flatMap(formsOf)
  return [node as Node, ...inner]
}

const codesIn = (nodes: unknown[]): string[] =>
  nodes.flatMap((node) => ((node as Node).enum as string[] | undefined) ?? [])
