import { basename } from 'node:path'
import type { Award } from '@famulus/domain/funding'
import type { Programme } from '@famulus/domain/programmes'
import { type BrokenReference, brokenReferences, missingSources } from '@famulus/domain/programmes/editing'
import type { Problem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

/** What programmes and awards have in common. */
type Rulebook = Pick<Programme | Award, 'id' | 'sources' | 'requirements'>

/** References inside one file: every source key exists, ids are unique, groups have two members, sites are named. */
export const sourceProblems = (yaml: YamlFile, programme: Rulebook): Problem[] => [
  ...brokenReferences(yaml.data, programme).map((broken) => brokenProblem(yaml, broken)),
  ...wrongName(yaml, programme),
]

/** Every source that is named is among those of the file. */
export const sourcesMissing = (yaml: YamlFile, rulebook: Pick<Rulebook, 'sources'>): Problem[] =>
  missingSources(yaml.data, rulebook).map((broken) => brokenProblem(yaml, broken))

const problem = (yaml: YamlFile, path: readonly PropertyKey[], message: string, mend: string): Problem => ({
  file: yaml.file,
  line: yaml.lineOf(path),
  path: path.join('.'),
  message,
  mend,
})

function brokenProblem(yaml: YamlFile, broken: BrokenReference): Problem {
  const say = (message: string, mend: string) => problem(yaml, broken.path, message, mend)
  switch (broken.code) {
    case 'source-missing':
      return say(
        `source "${broken.key}" is not among the sources of this file`,
        `use one of: ${broken.keys.join(', ')}`,
      )
    case 'id-twice':
      return say(`requirement "${broken.id}" is there twice`, 'give the second one another id')
    case 'group-lonely':
      return say(`group "${broken.group}" has only this member`, 'remove the group or add the other way')
  }
}

function wrongName(yaml: YamlFile, { id }: Rulebook): Problem[] {
  return basename(yaml.file) === `${id}.yaml`
    ? []
    : [problem(yaml, ['id'], `id "${id}" is not the name of the file`, `call the file ${id}.yaml`)]
}
