import { figure, type Line, type Report, ratioOf, type Target } from './report.ts'

/** Tables that read as well in a terminal as on a page. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [line(titles), rule, ...rows.map(line)].join('\n')
}

/** The targets of all reports: what was promised first. */
export function targetsTable(reports: readonly Report[]): string {
  const row = ({ what, wanted, reached, met }: Target) => [what, wanted, reached, met ? 'yes' : '**no**']
  return table(['What', 'Wanted', 'Reached', 'Met'], reports.flatMap(({ targets }) => targets).map(row))
}

export const reportText = ({ title, about, lines }: Report): string =>
  [`## ${title}`, about, linesTable(lines), ...notes(lines)].join('\n\n')

function linesTable(lines: readonly Line[]): string {
  const compared = lines.some(({ theirs }) => theirs !== undefined)
  if (!compared)
    return table(
      ['Work', 'Ours, ms'],
      lines.map(({ work, ours }) => [work, figure(ours.median)]),
    )
  return table(['Work', 'Compared with', 'Ours, ms', 'Theirs, ms', 'Theirs / ours'], lines.map(compareRow))
}

function compareRow(line: Line): string[] {
  const { work, by, ours, theirs } = line
  const mark = line.note === undefined ? '' : ' *'
  return [
    work,
    `${by}${mark}`,
    figure(ours.median),
    figure(theirs?.median ?? Number.NaN),
    figure(ratioOf(line) ?? Number.NaN),
  ]
}

function notes(lines: readonly Line[]): string[] {
  const noted = lines.filter(({ note }) => note !== undefined)
  return noted.length > 0 ? [noted.map(({ by, note }) => `\\* ${by}: ${note}`).join('  \n')] : []
}
