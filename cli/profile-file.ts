import { existsSync, readFileSync, statSync } from 'node:fs'
import { problemText } from '@famulus/advice/profile'
import { type Profile, readProfile } from '@famulus/domain/profile'
import { parseDocument } from 'yaml'
import { sayTyped } from './language.ts'
import { Refusal, refusal } from './refusal.ts'

/** Reads a profile file. Throws a Refusal that names every problem, and what would be right. */
export function readProfileFile(file: string): Profile {
  const text = textOf(file)
  if (text === undefined) throw refusal('no-profile', { file })
  if (text.trim() === '') throw refusal('empty-profile', { file })
  const result = readProfile(dataOf(text, file))
  if ('profile' in result) return result.profile
  const lines = result.problems.map((problem) => `  ${problemText(problem, sayTyped)}`)
  throw new Refusal([sayTyped('problems.file', { file, number: lines.length }), ...lines].join('\n'))
}

/** The text of a profile file; undefined when there is none. */
export function textOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined
  if (!statSync(file).isFile()) throw refusal('folder', { file })
  return readFileSync(file, 'utf8')
}

function dataOf(text: string, file: string): unknown {
  const document = parseDocument(text, { prettyErrors: true })
  const [syntax] = document.errors
  if (syntax) throw refusal('unreadable', { file, why: syntax.message })
  try {
    return document.toJS()
  } catch (error) {
    // An alias such as *this without its anchor, or aliases of aliases without end.
    if (!(error instanceof ReferenceError)) throw error
    throw refusal('unreadable', { file, why: error.message })
  }
}
