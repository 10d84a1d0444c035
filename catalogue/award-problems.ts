import {
  type Award,
  awardClasses,
  type CompiledAward,
  compileAward,
  otherNodes,
} from '@famulus/domain/funding'
import { lowerRequirement, type Reference } from '@famulus/domain/requirements'
import { checkRulebook } from '@famulus/domain/requirements/checks'
import type { Problem } from './problem.ts'
import type { AwardFile } from './read-award.ts'
import { problemsOf } from './rule-problems.ts'

/** What the other files of the catalogue bring along. */
export type KnownAwards = {
  readonly reference: Reference
  readonly ids: ReadonlySet<string>
  readonly frames: ReadonlyMap<string, Award>
}

export type AwardProblems = {
  readonly compiled?: CompiledAward
  readonly errors: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/** What refers to other files, and what the static checks find in the requirements of one award. */
export function awardRuleProblems(file: AwardFile, known: KnownAwards): AwardProblems {
  const references = [...unknownNodes(file, known), ...unknownItems(file, known), ...unknownConcerns(file)]
  if (references.length > 0) return { errors: references, warnings: [] }
  try {
    const compiled = compileAward(file.award, known.frames, known.reference)
    return { compiled, ...ruleFindings(file, known) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { errors: [problemAt(file, ['inherits'], error.message, 'name one that is there')], warnings: [] }
  }
}

const problemAt = (
  { yaml }: AwardFile,
  path: readonly PropertyKey[],
  message: string,
  mend: string,
): Problem => ({
  file: yaml.file,
  line: yaml.lineOf(path),
  path: path.join('.'),
  message,
  mend,
})

const namedNodes = new Set<string>([...awardClasses, ...otherNodes])

function unknownNodes(file: AwardFile, { ids }: KnownAwards): Problem[] {
  return file.award.cumulation.flatMap((rule, index) =>
    rule.with
      .filter((node) => !namedNodes.has(node) && !ids.has(node))
      .map((node) =>
        problemAt(
          file,
          ['cumulation', index, 'with'],
          `rule "${rule.id}" names the award "${node}", which the catalogue does not have`,
          'name an award or a class that is there',
        ),
      ),
  )
}

/** What `without` takes out has to be there. */
function unknownItems(file: AwardFile, { frames }: KnownAwards): Problem[] {
  return file.award.without.flatMap(({ item }, index) => {
    const [frame = '', id = ''] = item.split('/')
    const of = frames.get(frame)
    const has = of && [...of.requirements, ...of.benefits, ...of.cumulation].some((one) => one.id === id)
    if (has) return []
    const mend = 'write frame/id of a requirement, benefit or rule of a frame'
    return [problemAt(file, ['without', index], `"${item}" is nothing that a frame has`, mend)]
  })
}

/** A conflict of sources concerns benefits and rules as well as requirements. */
function unknownConcerns(file: AwardFile): Problem[] {
  const { requirements, benefits, cumulation, conflicts } = file.award
  const rules = requirements.flatMap(({ id, covers = [] }) => [id, ...covers])
  const ids = new Set([...rules, ...[...benefits, ...cumulation].map(({ id }) => id)])
  return conflicts.flatMap(({ concerns = [] }, index) =>
    concerns
      .filter((id) => !ids.has(id))
      .map((id) =>
        problemAt(
          file,
          ['conflicts', index, 'concerns'],
          `there is no requirement, benefit or rule "${id}" in this file`,
          'name it by its id',
        ),
      ),
  )
}

function ruleFindings({ award, yaml }: AwardFile, { reference, ids }: KnownAwards) {
  const findings = checkRulebook({
    rulebook: award,
    lowered: award.requirements.map((requirement) => lowerRequirement(requirement, award, reference)),
    reference,
    conflicts: [],
    mixedUpWith: [],
    rulebooks: ids,
    calendar: undefined,
    sites: undefined,
    routes: undefined,
  })
  return problemsOf(yaml, award.requirements, findings)
}
