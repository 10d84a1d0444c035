import type { z } from 'zod'
import type { Problem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

/** Turns what the schema found into problems that name line, value and mend. */
export function schemaProblems(yaml: YamlFile, error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    file: yaml.file,
    line: yaml.lineOf(issue.path),
    path: issue.path.join('.'),
    message: messageOf(issue, valueAt(yaml.data, issue.path)),
    mend: mendOf(issue),
  }))
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  )
}

function messageOf(issue: z.core.$ZodIssue, value: unknown): string {
  const shown = value === undefined ? 'it is missing' : `it is ${JSON.stringify(value)?.slice(0, 80)}`
  if (issue.code === 'unrecognized_keys')
    return `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`
  return issue.code === 'custom' ? issue.message : `${issue.message}; ${shown}`
}

function mendOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'remove it or look for its right spelling in catalogue/README.md'
    case 'invalid_value':
      return `use one of: ${issue.values.join(', ')}`
    case 'invalid_union':
      return 'use one of the kinds and shapes listed in catalogue/README.md'
    case 'invalid_type':
      return `give a ${issue.expected}`
    default:
      return 'see the message'
  }
}
