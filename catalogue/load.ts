import { basename } from 'node:path'
import { type CompiledProgramme, compileProgramme, type Programme } from '@famulus/domain/programmes'
import { valuesAt } from '@famulus/domain/programmes/editing'
import type { Reference } from '@famulus/domain/requirements'
import type { Catalogue } from './catalogue.ts'
import { catalogueFolder, yamlFiles } from './files.ts'
import type { Problem } from './problem.ts'
import { readPrices } from './read-prices.ts'
import { readProgramme } from './read-programme.ts'
import { readReference } from './read-reference.ts'
import { actionProblems, ruleProblems } from './rule-problems.ts'
import { readYaml } from './yaml-file.ts'

export type LoadedCatalogue = {
  readonly catalogue: Catalogue
  /** What has to be mended before the file counts. */
  readonly problems: readonly Problem[]
  /** What may be meant, but looks odd. */
  readonly warnings: readonly Problem[]
}

/** Reads and checks every file. A file with a problem is left out, and the problem says where and how to mend it. */
export function loadCatalogue(root: string = catalogueFolder): LoadedCatalogue {
  const { reference, book, actionPlaces, problems: referenceProblems } = readReference(root)
  const problems: Problem[] = [...referenceProblems]
  const warnings: Problem[] = []
  const programmes: CompiledProgramme[] = []
  const files = yamlFiles(root, 'programmes')
  const ids = new Set(files.map(({ file }) => basename(file, '.yaml')))
  const { prices, problems: priceProblems } = readPrices(root, { lists: reference.lists, programmes: ids })
  problems.push(...priceProblems)
  for (const { file, text } of files) {
    const result = loadProgramme(file, text, reference, ids)
    problems.push(...result.problems)
    warnings.push(...result.warnings)
    if (result.compiled) programmes.push(result.compiled)
  }
  const ofActions = actionProblems(book, actionPlaces, programmes)
  problems.push(...ofActions.errors)
  // While a file is left out, nobody can tell which actions nobody asks for.
  if (problems.length === 0) warnings.push(...ofActions.warnings)
  return { catalogue: { programmes, reference, book, prices }, problems, warnings }
}

type Loaded = Pick<LoadedCatalogue, 'problems' | 'warnings'> & { readonly compiled?: CompiledProgramme }

function loadProgramme(file: string, text: string, reference: Reference, ids: ReadonlySet<string>): Loaded {
  const result = readProgramme(file, text)
  if ('problems' in result) return { problems: result.problems, warnings: [] }
  const compiled = tryCompile(file, text, result.programme, reference)
  if ('message' in compiled) return { problems: [compiled], warnings: [] }
  const { errors, warnings } = ruleProblems(result.yaml, compiled, reference, ids)
  return { problems: errors, warnings, ...(errors.length === 0 ? { compiled } : {}) }
}

/** Lowering throws for a list that is not there: the only thing a file can get wrong that its schema cannot see. */
function tryCompile(
  file: string,
  text: string,
  programme: Programme,
  reference: Reference,
): CompiledProgramme | Problem {
  try {
    return compileProgramme(programme, reference)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const yaml = readYaml(file, text)
    const isMissing = (list: unknown) => typeof list === 'string' && !Object.hasOwn(reference.lists, list)
    const path = valuesAt(yaml.data, 'list').find(({ value }) => isMissing(value))?.path ?? ['requirements']
    return {
      file,
      line: yaml.lineOf(path),
      path: path.join('.'),
      message: error.message,
      mend: 'add the file to catalogue/lists or name one that is there',
    }
  }
}
