import { checkProfile } from './checks.ts'
import { type Problem, problemOf } from './problem.ts'
import { FORMAT, type Profile, profileSchema } from './profile-schema.ts'
import { schemaProblems } from './schema-problems.ts'

/**
 * Reads a profile from what a YAML or JSON file holds. A key that was left empty says nothing, as in a
 * form that is not yet filled in. Either the profile or everything that is wrong with it.
 */
export function readProfile(
  data: unknown,
): { readonly profile: Profile } | { readonly problems: readonly Problem[] } {
  const said = withoutEmptyKeys(data)
  const newer = newerFormat(said)
  if (newer) return { problems: [newer] }
  // Making code of the schema takes longer than reading one profile without it.
  const read = profileSchema.safeParse(said, { jitless: true })
  if (!read.success) return { problems: schemaProblems(read.error.issues, profileSchema, said) }
  const problems = checkProfile(read.data)
  return problems.length > 0 ? { problems } : { profile: read.data }
}

/** What a later format has besides would only be a long list of unknown keys; that it is later says it all. */
function newerFormat(said: unknown): Problem | undefined {
  const value = typeof said === 'object' && said !== null && 'profile' in said ? said.profile : undefined
  if (typeof value !== 'number' || value <= FORMAT) return undefined
  return problemOf({
    place: ['profile'],
    code: 'newer-format',
    value,
    allowed: { code: 'one-of', values: { codes: String(FORMAT) } },
  })
}

// Nothing in a profile lies deeper. What does is cut off, so that no input can exhaust the stack.
const deepest = 10

function withoutEmptyKeys(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) return '…'
  if (Array.isArray(value)) return value.map((item) => withoutEmptyKeys(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, withoutEmptyKeys(inner, depth + 1)]),
  )
}
