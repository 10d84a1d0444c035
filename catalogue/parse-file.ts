import type { z } from 'zod'
import type { TextFile } from './files.ts'
import type { Problem } from './problem.ts'
import { schemaProblems } from './schema-problems.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

export type ParsedFile<Data> = {
  readonly yaml: YamlFile
  /** Absent when there is a problem. */
  readonly data?: Data
  readonly problems: readonly Problem[]
}

/** Reads one file by its schema. */
export function parseFile<Schema extends z.ZodType>(
  { file, text }: TextFile,
  schema: Schema,
): ParsedFile<z.output<Schema>> {
  const yaml = readYaml(file, text)
  if (yaml.problems.length > 0) return { yaml, problems: yaml.problems }
  const parsed = schema.safeParse(yaml.data)
  return parsed.success
    ? { yaml, data: parsed.data, problems: [] }
    : { yaml, problems: schemaProblems(yaml, parsed.error, schema) }
}
