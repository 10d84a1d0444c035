import type { CompiledProgramme } from '@famulus/domain/programmes'
import { findingsIn } from '@famulus/domain/programmes/editing'
import type { ActionInfo, Reference, Requirement } from '@famulus/domain/requirements'
import { actionFindings, type Finding } from '@famulus/domain/requirements/checks'
import { sentenceOf } from './finding-sentences.ts'
import type { Problem } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'

/** Errors refuse the file; warnings are only told. */
export type RuleProblems = { readonly errors: readonly Problem[]; readonly warnings: readonly Problem[] }

/** What the static checks find in one programme. */
export function ruleProblems(
  yaml: YamlFile,
  compiled: CompiledProgramme,
  reference: Reference,
  programmes: ReadonlySet<string>,
): RuleProblems {
  return problemsOf(yaml, compiled.programme.requirements, findingsIn(compiled, reference, programmes))
}

/** Findings with the place in the file. */
export function problemsOf(
  yaml: YamlFile,
  requirements: readonly Requirement[],
  findings: readonly Finding[],
): RuleProblems {
  const indexById = new Map(requirements.map(({ id }, index) => [id, index]))
  return sorted(
    findings.map((finding) => {
      const index = finding.about === undefined ? undefined : indexById.get(finding.about)
      const path = index === undefined ? finding.path : ['requirements', index, ...finding.path]
      return { finding, problem: problemAt(yaml, path, finding) }
    }),
  )
}

/** Where an action of the book stands. */
export type ActionPlace = { readonly yaml: YamlFile; readonly path: readonly PropertyKey[] }

/** What the static checks find in the book of actions, beside all programmes. */
export function actionProblems(
  book: readonly ActionInfo[],
  places: ReadonlyMap<string, ActionPlace>,
  programmes: readonly CompiledProgramme[],
): RuleProblems {
  const cores = programmes.flatMap(({ core, preferred }) => [core, ...preferred.map((unit) => unit.core)])
  return sorted(
    actionFindings(book, cores).flatMap((finding) => {
      const place = places.get(finding.about ?? '')
      if (!place) return []
      return [{ finding, problem: problemAt(place.yaml, [...place.path, ...finding.path], finding) }]
    }),
  )
}

const problemAt = (yaml: YamlFile, path: readonly PropertyKey[], finding: Finding): Problem => ({
  file: yaml.file,
  line: yaml.lineOf(path),
  path: path.join('.'),
  ...sentenceOf(finding),
})

const sorted = (found: readonly { finding: Finding; problem: Problem }[]): RuleProblems => ({
  errors: found.filter(({ finding }) => finding.severity === 'error').map(({ problem }) => problem),
  warnings: found.filter(({ finding }) => finding.severity === 'warning').map(({ problem }) => problem),
})
