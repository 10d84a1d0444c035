import type { Document, ErrorCode } from 'yaml'

/** What keeps a text from being YAML, as far as the one who wrote it can do something about it. */
export type TextMistake = 'sign' | 'indent' | 'tab' | 'twice' | 'several' | 'alias' | 'other'

/** `line`, `column`: from 1; 0 where it has no one place. */
export type Unreadable = { readonly mistake: TextMistake; readonly line: number; readonly column: number }

/** The parser says it in English, and in the words of those who know YAML's grammar. */
const mistakeOf: Partial<Record<ErrorCode, TextMistake>> = {
  MISSING_CHAR: 'sign',
  UNEXPECTED_TOKEN: 'sign',
  BAD_SCALAR_START: 'sign',
  BLOCK_IN_FLOW: 'sign',
  BLOCK_AS_IMPLICIT_KEY: 'sign',
  MULTILINE_IMPLICIT_KEY: 'sign',
  BAD_INDENT: 'indent', // also where a bracket stays open
  TAB_AS_INDENT: 'tab',
  DUPLICATE_KEY: 'twice',
  MULTIPLE_DOCS: 'several',
  BAD_ALIAS: 'alias',
}

/** The data of a text, or the first thing that is wrong with it. */
export function dataOf(document: Document.Parsed): { readonly data: unknown } | Unreadable {
  const [first] = document.errors
  if (first) {
    const { line = 0, col = 0 } = first.linePos?.[0] ?? {}
    return { mistake: mistakeOf[first.code] ?? 'other', line, column: col }
  }
  try {
    return { data: document.toJS() }
  } catch (error) {
    // An alias such as *this without its anchor, or aliases of aliases without end.
    if (!(error instanceof ReferenceError)) throw error
    return { mistake: 'alias', line: 0, column: 0 }
  }
}
