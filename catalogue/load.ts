import { type CompiledProgramme, compileProgramme, type Programme } from '@famulus/domain/programmes'
import type { ActionInfo, Reference } from '@famulus/domain/requirements'
import { catalogueFolder, yamlFiles } from './files.ts'
import type { Problem } from './problem.ts'
import { readProgramme } from './read-programme.ts'
import { readReference } from './read-reference.ts'

export type Catalogue = {
  readonly programmes: readonly CompiledProgramme[]
  readonly reference: Reference
  readonly book: readonly ActionInfo[]
}

/** Reads and checks every file. A file with a problem is left out, and the problem says where and how to mend it. */
export function loadCatalogue(root: string = catalogueFolder): {
  catalogue: Catalogue
  problems: readonly Problem[]
} {
  const { reference, book, problems: referenceProblems } = readReference(root)
  const problems: Problem[] = [...referenceProblems]
  const programmes: CompiledProgramme[] = []
  for (const { file, text } of yamlFiles(root, 'programmes')) {
    const result = readProgramme(file, text)
    if ('problems' in result) problems.push(...result.problems)
    else {
      const compiled = tryCompile(file, result.programme, reference)
      if ('message' in compiled) problems.push(compiled)
      else programmes.push(compiled)
    }
  }
  return { catalogue: { programmes, reference, book }, problems }
}

/** Lowering throws for a list that is not there: the only thing a file can get wrong that its schema cannot see. */
function tryCompile(file: string, programme: Programme, reference: Reference): CompiledProgramme | Problem {
  try {
    return compileProgramme(programme, reference)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return {
      file,
      line: 1,
      path: 'requirements',
      message: error.message,
      mend: 'add the file to catalogue/lists or name one that is there',
    }
  }
}
