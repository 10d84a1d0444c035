import { type Programme, programmeSchema } from '@famulus/domain/programmes'
import type { Problem } from './problem.ts'
import { schemaProblems } from './schema-problems.ts'
import { sourceProblems } from './source-problems.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** Reads one programme file. Nothing is taken over from a file with a problem. */
export function readProgramme(
  file: string,
  text: string,
): { programme: Programme; yaml: YamlFile } | { problems: readonly Problem[] } {
  const yaml = readYaml(file, text)
  if (yaml.problems.length > 0) return { problems: yaml.problems }
  const parsed = programmeSchema.safeParse(yaml.data)
  if (!parsed.success) return { problems: schemaProblems(yaml, parsed.error, programmeSchema) }
  const problems = sourceProblems(yaml, parsed.data)
  return problems.length > 0 ? { problems } : { programme: parsed.data, yaml }
}
