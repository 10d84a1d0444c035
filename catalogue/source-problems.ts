import { basename } from 'node:path'
import type { Award } from '@famulus/domain/funding'
import type { Programme } from '@famulus/domain/programmes'
import type { Problem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

/** What programmes and awards have in common. */
type Rulebook = Pick<Programme | Award, 'id' | 'sources' | 'requirements'>

/** References inside one file: every source key exists, ids are unique, groups have two members, sites are named. */
export function sourceProblems(yaml: YamlFile, programme: Rulebook): Problem[] {
  return [
    ...missingSources(yaml, programme),
    ...doubledIds(yaml, programme),
    ...lonelyGroups(yaml, programme),
    ...wrongName(yaml, programme),
  ]
}

const problem = (yaml: YamlFile, path: readonly PropertyKey[], message: string, mend: string): Problem => ({
  file: yaml.file,
  line: yaml.lineOf(path),
  path: path.join('.'),
  message,
  mend,
})

export function missingSources(yaml: YamlFile, { sources }: Pick<Rulebook, 'sources'>): Problem[] {
  const keys = new Set(sources.map((source) => source.key))
  return valuesAt(yaml.data, 'source')
    .filter(({ path }) => path[0] !== 'sources')
    .flatMap(({ value, path }) => [value].flat().map((one) => ({ one, path })))
    .filter(({ one }) => typeof one !== 'string' || !keys.has(one))
    .map(({ one, path }) =>
      problem(
        yaml,
        path,
        `source "${String(one)}" is not among the sources of this file`,
        `use one of: ${[...keys].join(', ')}`,
      ),
    )
}

/** Every value at a key of this name, with where it stands. */
export function valuesAt(data: unknown, name: string): { value: unknown; path: readonly PropertyKey[] }[] {
  const found: { value: unknown; path: readonly PropertyKey[] }[] = []
  walk(data, [], (key, value, path) => {
    if (key === name) found.push({ value, path })
  })
  return found
}

function walk(
  value: unknown,
  path: readonly PropertyKey[],
  visit: (key: string, value: unknown, path: readonly PropertyKey[]) => void,
): void {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, index], visit)
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      visit(key, inner, [...path, key])
      walk(inner, [...path, key], visit)
    }
}

function doubledIds(yaml: YamlFile, { requirements }: Rulebook): Problem[] {
  const seen = new Set<string>()
  return requirements.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      problem(
        yaml,
        ['requirements', index, 'id'],
        `requirement "${id}" is there twice`,
        'give the second one another id',
      ),
    ]
  })
}

function lonelyGroups(yaml: YamlFile, { requirements }: Rulebook): Problem[] {
  const size = (group: string) => requirements.filter((other) => other.group === group).length
  return requirements.flatMap(({ group }, index) =>
    group && size(group) < 2
      ? [
          problem(
            yaml,
            ['requirements', index, 'group'],
            `group "${group}" has only this member`,
            'remove the group or add the other way',
          ),
        ]
      : [],
  )
}

function wrongName(yaml: YamlFile, { id }: Rulebook): Problem[] {
  return basename(yaml.file) === `${id}.yaml`
    ? []
    : [problem(yaml, ['id'], `id "${id}" is not the name of the file`, `call the file ${id}.yaml`)]
}
