import { type Problem, type Profile, readProfile } from '@famulus/domain/profile'
import { type Document, LineCounter, parseDocument } from 'yaml'
import { dataOf, type Unreadable } from './text-mistake.ts'

/** Why a text cannot even be looked at as a profile. */
export type TextProblem =
  | { readonly code: 'empty-text' }
  | { readonly code: 'unreadable-text'; readonly at: Unreadable }
  | { readonly code: 'not-a-text' }
  | { readonly code: 'too-large-text'; readonly bytes: number; readonly most: number }

/** `line`: where in the text, counted from 1; undefined where the text has no place for it. */
export type Located = (Problem | TextProblem) & { readonly line?: number | undefined }

export type ReadText =
  | { readonly profile: Profile; readonly data: Readonly<Record<string, unknown>> }
  | { readonly problems: readonly Located[] }

/** The largest text that is looked at: no profile comes near it, and a parser would be busy for minutes with 30 MB. */
const MOST_BYTES = 1_000_000

/** NUL, and what a decoder writes for bytes that are no letters: a picture or an archive has them, no text does. */
const NO_LETTER = /[\0\uFFFD]/

/** Reads a profile from YAML or JSON, strictly. A text that cannot be used gives every problem, not the first alone. */
export function readProfileText(text: string): ReadText {
  const tooLarge = sizeProblem(text.length)
  if (tooLarge) return { problems: [tooLarge] }
  if (NO_LETTER.test(text)) return { problems: [{ code: 'not-a-text' }] }
  if (text.trim() === '') return { problems: [{ code: 'empty-text' }] }
  const lines = new LineCounter()
  const document = parseDocument(text, { prettyErrors: true, lineCounter: lines })
  const parsed = dataOf(document)
  if ('mistake' in parsed) return { problems: [{ code: 'unreadable-text', at: parsed }] }
  const result = readProfile(parsed.data)
  if ('profile' in result)
    return { profile: result.profile, data: parsed.data as Readonly<Record<string, unknown>> } // a profile is an object
  return {
    problems: result.problems.map((problem) => ({ ...problem, line: lineOf(problem, document, lines) })),
  }
}

/** Whether so many bytes are too many, so that a file need not even be opened. */
export const sizeProblem = (bytes: number): TextProblem | undefined =>
  bytes > MOST_BYTES ? { code: 'too-large-text', bytes, most: MOST_BYTES } : undefined

/** The line of the value, or of what it is missing in. */
function lineOf({ place }: Problem, document: Document.Parsed, lines: LineCounter): number | undefined {
  for (let depth = place.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(place.slice(0, depth), true)
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
    if (Array.isArray(range)) return lines.linePos(range[0]).line
  }
  return undefined
}
