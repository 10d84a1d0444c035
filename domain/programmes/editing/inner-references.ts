import type { Requirement } from '../../requirements/index.ts'

type Path = readonly (string | number)[]

/** A name that leads nowhere inside one file. */
export type BrokenReference = { readonly path: Path } & (
  | { readonly code: 'source-missing'; readonly key: string; readonly keys: readonly string[] }
  | { readonly code: 'id-twice'; readonly id: string }
  | { readonly code: 'group-lonely'; readonly group: string }
)

type Rulebook = {
  readonly sources: readonly { readonly key: string }[]
  readonly requirements: readonly Pick<Requirement, 'id' | 'group'>[]
}

/** Every source that is named exists, ids of requirements are unique, a group has two members. `data`: the file as it is. */
export const brokenReferences = (data: unknown, rulebook: Rulebook): BrokenReference[] => [
  ...missingSources(data, rulebook),
  ...doubledIds(rulebook),
  ...lonelyGroups(rulebook),
]

export function missingSources(data: unknown, { sources }: Pick<Rulebook, 'sources'>): BrokenReference[] {
  const keys = sources.map(({ key }) => key)
  return valuesAt(data, 'source')
    .filter(({ path }) => path[0] !== 'sources')
    .flatMap(({ value, path }) => [value].flat().map((one) => ({ one: String(one), path })))
    .filter(({ one }) => !keys.includes(one))
    .map(({ one, path }) => ({ code: 'source-missing', path, key: one, keys }))
}

/** Every value at a key of this name, with where it stands. */
export function valuesAt(data: unknown, name: string): { value: unknown; path: Path }[] {
  return entriesOf(data).flatMap(({ key, value }) => [
    ...(key === name ? [{ value, path: [key] }] : []),
    ...valuesAt(value, name).map((found) => ({ ...found, path: [key, ...found.path] })),
  ])
}

function entriesOf(data: unknown): { key: string | number; value: unknown }[] {
  if (Array.isArray(data)) return data.map((value, key) => ({ key, value }))
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).map(([key, value]) => ({ key, value }))
}

const doubledIds = ({ requirements }: Rulebook): BrokenReference[] =>
  requirements.flatMap(({ id }, index) =>
    requirements.findIndex((other) => other.id === id) < index
      ? [{ code: 'id-twice', path: ['requirements', index, 'id'], id }]
      : [],
  )

const lonelyGroups = ({ requirements }: Rulebook): BrokenReference[] =>
  requirements.flatMap(({ group }, index) =>
    group !== undefined && requirements.filter((other) => other.group === group).length < 2
      ? [{ code: 'group-lonely', path: ['requirements', index, 'group'], group }]
      : [],
  )
