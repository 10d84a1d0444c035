import { type Award, awardSchema } from '@famulus/domain/funding'
import type { Problem } from './problem.ts'
import { schemaProblems } from './schema-problems.ts'
import { sourceProblems } from './source-problems.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

export type AwardFile = { readonly award: Award; readonly yaml: YamlFile }

/** Reads one award file. Nothing is taken over from a file with a problem. */
export function readAward(file: string, text: string): AwardFile | { problems: readonly Problem[] } {
  const yaml = readYaml(file, text)
  if (yaml.problems.length > 0) return { problems: yaml.problems }
  const parsed = awardSchema.safeParse(yaml.data)
  if (!parsed.success) return { problems: schemaProblems(yaml, parsed.error, awardSchema) }
  const problems = [...sourceProblems(yaml, parsed.data), ...doubledIds(yaml, parsed.data)]
  return problems.length > 0 ? { problems } : { award: parsed.data, yaml }
}

/** Benefits and rules are named by their ids, as requirements are. */
function doubledIds(yaml: YamlFile, award: Award): Problem[] {
  return (['benefits', 'cumulation'] as const).flatMap((section) => {
    const ids = award[section].map(({ id }) => id)
    return ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [
            {
              file: yaml.file,
              line: yaml.lineOf([section, index, 'id']),
              path: `${section}[${id}].id`,
              message: `"${id}" is there twice`,
              mend: 'give the second one another id',
            },
          ],
    )
  })
}
