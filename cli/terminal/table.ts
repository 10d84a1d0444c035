import { clip, pad, terminalWidth, widthOf } from './width.ts'

export type Cell = { readonly text: string; readonly paint?: (text: string) => string }
export type Column = { readonly title: string; readonly least: number; readonly most: number }

const GAP = '  '

/** Columns as wide as their texts want, shrunk from the widest until the line fits the terminal. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  paintTitle: (text: string) => string,
): string {
  const widths = fit(columns, rows)
  const line = (cells: readonly Cell[]) =>
    cells
      .map(({ text, paint = same }, index) => paint(pad(clip(text, widths[index] ?? 0), widths[index] ?? 0)))
      .join(GAP)
      .trimEnd()
  return [line(columns.map(({ title }) => ({ text: title, paint: paintTitle }))), ...rows.map(line)].join(
    '\n',
  )
}

const same = (text: string): string => text

function fit(columns: readonly Column[], rows: readonly (readonly Cell[])[]): number[] {
  const widths = columns.map(({ title, least, most }, index) => {
    const wanted = Math.max(widthOf(title), ...rows.map((row) => widthOf(row[index]?.text ?? '')))
    return Math.min(most, Math.max(least, wanted))
  })
  const room = terminalWidth() - GAP.length * (columns.length - 1)
  while (widths.reduce((sum, width) => sum + width, 0) > room) {
    const spare = widths.map((width, index) => width - (columns[index]?.least ?? 0))
    const widest = spare.indexOf(Math.max(...spare))
    if ((spare[widest] ?? 0) <= 0) break
    widths[widest] = (widths[widest] ?? 1) - 1
  }
  return widths
}
