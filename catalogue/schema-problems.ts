import type { z } from 'zod'
import { allowedKeys } from './allowed-keys.ts'
import type { Problem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

/** Turns what the schema found into problems that name line, value and mend. */
export function schemaProblems(yaml: YamlFile, error: z.ZodError, schema: z.ZodType): Problem[] {
  return error.issues.map((issue) => ({
    file: yaml.file,
    line: yaml.lineOf(placeOf(issue)),
    path: pathText(yaml.data, issue.path),
    message: messageOf(issue, valueAt(yaml.data, issue.path)),
    mend: mendOf(issue, yaml.data, schema),
  }))
}

/** `requirements[pay_in_time].needs`: an entry is named by its id or key, because people do not count from 0. */
function pathText(data: unknown, path: readonly PropertyKey[]): string {
  const parts = path.map((key, index) => {
    if (typeof key !== 'number') return `.${String(key)}`
    const entry = valueAt(data, path.slice(0, index + 1))
    const name =
      typeof entry === 'object' && entry !== null
        ? (Reflect.get(entry, 'id') ?? Reflect.get(entry, 'key'))
        : undefined
    return `[${typeof name === 'string' ? name : key + 1}]`
  })
  return parts.join('').replace(/^\./, '')
}

/** An unknown key is found where it stands, not where the mapping that holds it begins. */
const placeOf = (issue: z.core.$ZodIssue): readonly PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  )
}

function messageOf(issue: z.core.$ZodIssue, value: unknown): string {
  const shown = value === undefined ? 'it is missing' : `it is ${JSON.stringify(value)?.slice(0, 80)}`
  switch (issue.code) {
    case 'custom':
      return issue.message
    case 'unrecognized_keys':
      return `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`
    case 'invalid_value':
    case 'invalid_union':
      return value === undefined ? shown : `not one of the choices; ${shown}`
    case 'invalid_type':
      return value === undefined ? shown : `not ${wordFor(issue.expected)}; ${shown}`
    default:
      return `${issue.message}; ${shown}`
  }
}

function mendOf(issue: z.core.$ZodIssue, data: unknown, schema: z.ZodType): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeyMend(issue.keys, allowedKeys(schema, issue.path, data))
    case 'invalid_value':
      return `use one of: ${issue.values.join(', ')}. If none fits: leave an optional key out, or say the rule as a \`sentence\``
    case 'invalid_union':
      return 'use one of the kinds that `npx famulus catalogue kinds` lists'
    case 'invalid_type':
      return `give ${wordFor(issue.expected)}`
    case 'custom':
      return 'change it as the message says'
    default:
      return 'compare with catalogue/README.md'
  }
}

/** Words in a key mean that a comma in a text without quotes has cut the text in two. */
function unknownKeyMend(keys: readonly string[], allowed: readonly string[]): string {
  const quotes = keys.some((key) => key.includes(' '))
    ? 'put a text that has a comma inside { } in quotes; '
    : ''
  return `${quotes}${allowed.length > 0 ? `allowed here: ${allowed.join(', ')}` : 'remove it'}`
}

const words: Readonly<Record<string, string>> = {
  object: 'a mapping such as {key: value}',
  array: 'a list such as [one, two]',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}
const wordFor = (expected: string): string => words[expected] ?? expected
