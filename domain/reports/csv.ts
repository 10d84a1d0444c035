import { z } from 'zod'
import { centsOf, lines } from '../money/index.ts'
import { lacks, type Report, reportSchema } from './report.ts'
import { criteria, prompts, steps } from './words.ts'

/** `line` and `column` as a spreadsheet counts and names them. */
export type CsvProblem = { readonly line: number; readonly column: string; readonly says: CsvSays }
type CsvSays = 'quote_open' | 'column_missing' | 'column_unknown' | 'too_many_cells' | 'malformed' | 'missing'

export type ImportedReport = { readonly programmeId: string; readonly report: Report }

export const mostImported = 2000

const plain = ['startsOn', 'endsOn', 'country', 'discipline', 'kind', 'accommodation', 'role', 'recommends']
const several = ['documents', 'languages', 'recommendsTo']
const needed = ['programme', 'startsOn', 'endsOn', 'country', 'recommends']

/** Every column that a file of old reports may have; `cost.<line>` holds a sum and a currency, such as "120.50 USD". */
export const csvColumns: readonly string[] = [
  'programme',
  ...plain,
  ...several,
  'hoursPerWeek',
  ...lines.map((line) => `cost.${line}`),
  ...steps.map((step) => `days.${step}`),
  ...criteria.map((criterion) => `rating.${criterion}`),
  ...prompts.map((prompt) => `text.${prompt}`),
]

const programmeSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/)

/** Old reports from a table, or all that is wrong with it: a file is taken over whole or not at all. */
export function readCsv(
  text: string,
): { readonly reports: readonly ImportedReport[] } | { readonly problems: readonly CsvProblem[] } {
  const rows = rowsOf(text.replace(/^\uFEFF/, ''))
  if (!rows) return { problems: [{ line: 1, column: '', says: 'quote_open' }] }
  const [head, ...body] = rows
  const columns = head?.cells ?? []
  const problems: CsvProblem[] = [
    ...needed
      .filter((name) => !columns.includes(name))
      .map((column) => ({ line: 1, column, says: 'column_missing' as const })),
    ...columns
      .filter((name) => !csvColumns.includes(name))
      .map((column) => ({ line: 1, column, says: 'column_unknown' as const })),
  ]
  if (problems.length > 0) return { problems }
  const read = body.map((row) => readRow(columns, row))
  const wrong = read.flatMap((one) => one.problems ?? [])
  return wrong.length > 0
    ? { problems: wrong }
    : { reports: read.flatMap((one) => (one.report ? [one] : [])) }
}

type Row = { readonly line: number; readonly cells: readonly string[] }

function readRow(columns: readonly string[], { line, cells }: Row) {
  if (cells.length > columns.length)
    return { problems: [{ line, column: '', says: 'too_many_cells' as const }] }
  const given = columns.flatMap((column, place) => {
    const cell = cells[place]?.trim() ?? ''
    return cell === '' ? [] : [{ column, cell }]
  })
  const programme = programmeSchema.safeParse(given.find(({ column }) => column === 'programme')?.cell)
  const wrong = given.filter(({ column, cell }) => column !== 'programme' && !isGood(column, cell))
  const report = wrong.length > 0 ? undefined : reportSchema.parse(merged(given))
  const problems: CsvProblem[] = [
    ...(programme.success ? [] : [{ line, column: 'programme', says: 'malformed' as const }]),
    ...wrong.map(({ column }) => ({ line, column, says: 'malformed' as const })),
    ...(report ? lacks(report).map((column) => ({ line, column, says: 'missing' as const })) : []),
  ]
  return problems.length > 0 || !programme.success || !report
    ? { problems }
    : { programmeId: programme.data, report }
}

const isGood = (column: string, cell: string): boolean =>
  reportSchema.safeParse(merged([{ column, cell }])).success

type Cell = { readonly column: string; readonly cell: string }

/** The cells of a row as a report, not yet read by its schema. */
function merged(given: readonly Cell[]): Record<string, unknown> {
  const report: Record<string, unknown> = {}
  const into = (part: string, key: string, value: unknown) => {
    report[part] = { ...((report[part] as object | undefined) ?? {}), [key]: value } // made by this very line
  }
  for (const { column, cell } of given) {
    const [part = '', key] = column.split(/\.(.*)/s)
    if (part === 'cost')
      report.costs = [...((report.costs as unknown[] | undefined) ?? []), costOf(key, cell)]
    else if (part === 'days') into('days', key ?? '', Number(cell))
    else if (part === 'rating') into('ratings', key ?? '', Number(cell))
    else if (part === 'text') into('texts', key ?? '', cell)
    else if (several.includes(part)) report[part] = cell.split(/[\s,;]+/).filter(Boolean)
    else if (part === 'hoursPerWeek') report[part] = Number(cell)
    else if (part !== 'programme') report[part] = cell
  }
  return report
}

function costOf(line: string | undefined, cell: string) {
  const [, amount, currency] = /^(\d{1,7}(?:\.\d{1,2})?) ([A-Z]{3})$/.exec(cell) ?? []
  return { line, cents: amount === undefined ? undefined : centsOf(Number(amount)), currency }
}

/** RFC 4180, with a comma or a semicolon, whichever the first line has. Undefined: a quote is never closed. */
function rowsOf(text: string): Row[] | undefined {
  const [first = ''] = text.split('\n', 1)
  const comma = first.includes(';') && !first.includes(',') ? ';' : ','
  const cell = new RegExp(`("(?:[^"]|"")*"|[^"${comma}\\r\\n]*)(${comma}|\\r?\\n|$)`, 'y')
  const rows: Row[] = []
  let [line, cells, begun] = [1, [] as string[], 1]
  while (cell.lastIndex < text.length || cells.length > 0) {
    const found = cell.exec(text)
    if (!found) return undefined
    const [whole, content = '', end = ''] = found
    cells.push(content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"') : content)
    line += whole.split('\n').length - 1
    if (end === comma) continue
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells })
    cells = []
    begun = line
    if (end === '') break
  }
  return rows
}
