import { basename } from 'node:path'
import { type CompiledAward, givesWayTo, verdictOrder } from '@famulus/domain/funding'
import type { Reference } from '@famulus/domain/requirements'
import { awardRuleProblems } from './award-problems.ts'
import { framesOf, type LoadedAwards, withClasses } from './compile-awards.ts'
import { yamlFiles } from './files.ts'
import type { Problem } from './problem.ts'
import { type AwardFile, readAward } from './read-award.ts'

/** Reads and checks every award. A file with a problem is left out, and the problem says where and how to mend it. */
export function loadAwards(root: string, reference: Reference): LoadedAwards {
  const results = yamlFiles(root, 'awards').map(({ file, text }) => readAward(file, text))
  const files = results.filter((result): result is AwardFile => 'award' in result)
  const problems: Problem[] = results.flatMap((result) => ('problems' in result ? result.problems : []))
  const warnings: Problem[] = []
  const all = files.map(({ award }) => award)
  const known = {
    reference: withClasses(reference, all),
    ids: new Set(all.map(({ id }) => id)),
    frames: framesOf(all),
  }
  const awards: CompiledAward[] = []
  for (const file of files) {
    const found = awardRuleProblems(file, known)
    problems.push(...found.errors)
    warnings.push(...found.warnings)
    if (found.compiled && found.errors.length === 0) awards.push(found.compiled)
  }
  return {
    awards,
    reference: known.reference,
    problems: [...problems, ...cycleProblems(awards, files)],
    warnings,
  }
}

function cycleProblems(awards: readonly CompiledAward[], files: readonly AwardFile[]): Problem[] {
  const found = verdictOrder(givesWayTo(awards))
  if ('order' in found) return []
  const [first] = found.cycle
  const file = files.find(({ yaml }) => basename(yaml.file, '.yaml') === first)
  if (!file) return []
  return [
    {
      file: file.yaml.file,
      line: file.yaml.lineOf(['cumulation']),
      path: 'cumulation',
      message: `these awards give way to each other in a circle: ${found.cycle.join(' → ')}`,
      mend: 'make one of the rules an `excludes`, as its source allows',
    },
  ]
}
