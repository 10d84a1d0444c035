import { parse } from 'csv-parse/browser/esm/sync'

/** The rows of a table or of a JSON list, still unread. Throws with the parser's own words where it is neither. */
export function rowsOfFile(text: string): unknown {
  if (/^\s*[[{]/.test(text)) {
    const given: unknown = JSON.parse(text)
    return Array.isArray(given) ? given : (given as { goals?: unknown }).goals
  }
  return parse(text, {
    bom: true,
    columns: true,
    delimiter: delimiterOf(text),
    skip_empty_lines: true,
    trim: true,
  })
}

/** Spreadsheets of half of Europe write semicolons; the line of names holds no other punctuation. */
const delimiterOf = (text: string): string => /[,;\t]/.exec(text)?.[0] ?? ','
