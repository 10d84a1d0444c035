import {
  type Award,
  awardClasses,
  type CompiledAward,
  compileAward,
  otherNodes,
} from '@famulus/domain/funding'
import { valuesAt } from '@famulus/domain/programmes/editing'
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
  const references = [
    ...unknownFrames(file, known),
    ...unknownLists(file, known),
    ...unknownNodes(file, known),
    ...unknownConcerns(file),
    ...unknownPaid(file),
  ]
  if (references.length > 0) return { errors: references, warnings: [] }
  try {
    const compiled = compileAward(file.award, known.frames, known.reference)
    const items = unknownItems(file, compiled)
    return items.length > 0 ? { errors: items, warnings: [] } : { compiled, ...ruleFindings(file, known) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // What this file names is there, so it is a frame that names something else.
    return {
      errors: [problemAt(file, ['inherits'], error.message, 'mend the file of the frame')],
      warnings: [],
    }
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

const unknownFrames = (file: AwardFile, { frames }: KnownAwards): Problem[] =>
  file.award.inherits.flatMap((id, index) =>
    frames.has(id)
      ? []
      : [
          problemAt(
            file,
            ['inherits', index],
            `the frame "${id}" is not in the catalogue`,
            'name an award that is there',
          ),
        ],
  )

const listKeys = ['list', 'notList', 'holdingList', 'notHoldingList']

/** A row of a table with a list that is not there would quietly fit nobody. */
function unknownLists(file: AwardFile, { reference: { lists } }: KnownAwards): Problem[] {
  const mend = 'add the file to catalogue/lists or name one that is there'
  return listKeys
    .flatMap((key) => valuesAt(file.yaml.data, key))
    .filter(({ value }) => typeof value === 'string' && !Object.hasOwn(lists, value))
    .map(({ value, path }) =>
      problemAt(file, path, `list "${String(value)}" is not in catalogue/lists`, mend),
    )
}

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

/** What `without` takes out has to be there, in a frame of this award. */
function unknownItems(file: AwardFile, { frames }: CompiledAward): Problem[] {
  return file.award.without.flatMap(({ item }, index) => {
    const [name, id] = item.split('/')
    const of = frames.find((frame) => frame.id === name)
    const has = of && [...of.requirements, ...of.benefits, ...of.cumulation].some((one) => one.id === id)
    if (has) return []
    const mend = 'write frame/id of a requirement, benefit or rule of a frame that it inherits'
    return [problemAt(file, ['without', index], `"${item}" is nothing that a frame of this award has`, mend)]
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

/** When a benefit is paid is said of one that is there. */
function unknownPaid(file: AwardFile): Problem[] {
  const { benefits, calendar } = file.award
  const ids = new Set(benefits.map(({ id }) => id))
  return (calendar?.paid ?? []).flatMap((payout, index) =>
    (payout.benefits ?? [])
      .filter((id) => !ids.has(id))
      .map((id) =>
        problemAt(
          file,
          ['calendar', 'paid', index, 'benefits'],
          `there is no benefit "${id}" in this file`,
          'name it by its id, or leave `benefits` out to mean all of them',
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
