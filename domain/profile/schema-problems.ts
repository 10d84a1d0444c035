// Turns what the schema found into problems that name the path, the value and what would be right.
import type { z } from 'zod'
import { type Expected, expectedBy } from './expectation.ts'
import { nearest } from './nearest.ts'
import { type Place, type Problem, problemOf } from './problem.ts'
import { keysAt } from './schema-keys.ts'

type Issue = z.core.$ZodIssue

export function schemaProblems(issues: readonly Issue[], schema: z.ZodType, data: unknown): Problem[] {
  return issues.flatMap(narrowed).flatMap((issue) => problemsOf(issue, schema, data))
}

/** A value that fits no form of a union is measured by the form that it comes nearest to. */
function narrowed(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const depth = issue.path.length
  const forms = formsOf(issue)
  const near = forms.filter((form) => !form.some((inner) => isMismatch(inner, depth)))
  const [nearestForm] = near.sort((a, b) => a.length - b.length)
  const ownWords = expectedBy(issue.message) !== undefined
  if (nearestForm && !(ownWords && nearestForm.every(({ path }) => path.length === depth))) return nearestForm
  return ownWords ? [issue] : (forms[0] ?? [issue])
}

const formsOf = (issue: Issue): Issue[][] =>
  issue.code !== 'invalid_union'
    ? []
    : issue.errors.map((form) =>
        form.flatMap((inner) => narrowed({ ...inner, path: [...issue.path, ...inner.path] })),
      )

/** Whether the value as a whole is of another type, so that the form was not meant at all. */
const isMismatch = ({ code, path }: Issue, depth: number): boolean =>
  path.length === depth && ['invalid_type', 'invalid_value', 'invalid_union'].includes(code)

function problemsOf(issue: Issue, schema: z.ZodType, data: unknown): Problem[] {
  const place = issue.path as Place // no key of a profile is a symbol
  const value = valueAt(data, place)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(place, key, schema, data))
  if (value === undefined) return [problemOf({ place, code: 'missing', value, allowed: allowedBy(issue) })]
  if (issue.code === 'too_big' && issue.origin !== 'number')
    return [problemOf({ place, code: 'too-long', value, allowed: allowedBy(issue) })]
  const guess = typeof value === 'string' ? nearest(value, codesIn(issue)) : undefined
  const allowed = allowedBy(issue)
  return [problemOf({ place, code: 'not-allowed', value, allowed, ...(guess ? { didYouMean: guess } : {}) })]
}

/** The codes that were possible, in any form. */
function codesIn(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return formsOf(issue)
    .flat()
    .filter(({ code }) => code === 'invalid_value')
    .flatMap(codesIn)
}

function unknownKey(place: Place, key: string, schema: z.ZodType, data: unknown): Problem {
  const keys = keysAt(schema, place)
  const guess = nearest(key, keys)
  return problemOf({
    place: [...place, key],
    code: 'unknown-key',
    value: valueAt(data, [...place, key]),
    allowed: oneOf(keys),
    ...(guess ? { didYouMean: guess } : {}),
  })
}

const oneOf = (codes: readonly string[]): Expected => ({
  code: 'one-of',
  values: { codes: codes.join(', ') },
})

const typeCodes: Readonly<Record<string, Expected['code']>> = {
  array: 'list',
  boolean: 'flag',
  int: 'whole-number',
  number: 'number',
  object: 'mapping',
  string: 'text',
}

function allowedBy(issue: Issue): Expected {
  const said = expectedBy(issue.message)
  if (said !== undefined) return said
  if (issue.code === 'invalid_type') {
    const code = typeCodes[issue.expected]
    return code ? { code } : { code: 'as-told', values: { told: issue.expected } }
  }
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String))
  if (issue.code === 'too_small')
    return { code: `at-least${unitOf(issue.origin)}`, values: { limit: Number(issue.minimum) } }
  if (issue.code === 'too_big')
    return { code: `at-most${unitOf(issue.origin)}`, values: { limit: Number(issue.maximum) } }
  return { code: 'as-told', values: { told: issue.message } }
}

/** What a limit counts. */
const unitOf = (origin: string) =>
  origin === 'array' ? '-entries' : origin === 'string' ? '-characters' : ''

function valueAt(data: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, key) => {
    const isInside = typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    return isInside ? (value as Record<string | number, unknown>)[key] : undefined // just checked
  }, data)
}
