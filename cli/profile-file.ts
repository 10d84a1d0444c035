import { existsSync, readFileSync, statSync } from 'node:fs'
import { problemText, readProfileText } from '@famulus/advice/profile'
import type { Profile } from '@famulus/domain/profile'
import { sayTyped } from './language.ts'
import { Refusal, refusal } from './refusal.ts'

/** Reads a profile file. Throws a Refusal that names every problem, and what would be right. */
export function readProfileFile(file: string): Profile {
  const text = textOf(file)
  if (text === undefined) throw refusal('no-profile', { file })
  const read = readProfileText(text)
  if ('profile' in read) return read.profile
  const lines = read.problems.map((problem) => {
    if (problem.code === 'empty-text') throw refusal('empty-profile', { file })
    return `  ${problemText(problem, sayTyped)}`
  })
  throw new Refusal([sayTyped('problems.file', { file, number: lines.length }), ...lines].join('\n'))
}

/** The text of a profile file; undefined when there is none. */
export function textOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined
  if (!statSync(file).isFile()) throw refusal('folder', { file })
  return readFileSync(file, 'utf8')
}
