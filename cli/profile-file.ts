import { existsSync, readFileSync, statSync } from 'node:fs'
import { type Profile, readProfile } from '@famulus/domain/profile'
import { parseDocument } from 'yaml'
import { Refusal } from './refusal.ts'

/** Reads a profile file. Throws a Refusal that names every problem, and what would be right. */
export function readProfileFile(file: string): Profile {
  const text = textOf(file)
  if (text === undefined) {
    throw new Refusal(
      `There is no profile ${file}.\nStart with: famulus ask --profile ${file}\nOr look at the examples: famulus check examples/year-6-germany.yaml`,
    )
  }
  if (text.trim() === '') throw new Refusal(`${file} is empty.\nStart with: famulus ask --profile ${file}`)
  const result = readProfile(dataOf(text, file))
  if ('profile' in result) return result.profile
  const lines = result.problems.map((problem) => `  ${problem.message}`)
  throw new Refusal(
    `${file} has ${lines.length === 1 ? 'a problem' : `${lines.length} problems`}:\n${lines.join('\n')}`,
  )
}

/** The text of a profile file; undefined when there is none. */
export function textOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined
  if (!statSync(file).isFile()) throw new Refusal(`${file} is a folder; name the profile in it.`)
  return readFileSync(file, 'utf8')
}

function dataOf(text: string, file: string): unknown {
  const document = parseDocument(text, { prettyErrors: true })
  const [syntax] = document.errors
  if (syntax) throw new Refusal(`${file} is not readable as YAML or JSON: ${syntax.message}`)
  try {
    return document.toJS()
  } catch (error) {
    // An alias such as *this without its anchor, or aliases of aliases without end.
    if (!(error instanceof ReferenceError)) throw error
    throw new Refusal(`${file} is not readable as YAML or JSON: ${error.message}`)
  }
}
