import { type Compared, type ComparedLine, comparedLines } from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import { bold, dim } from '../terminal/style.ts'
import { pad, terminalWidth, widthOf, wrap } from '../terminal/width.ts'
import { paintAnswer, signOf } from './answer-style.ts'

/** One column a programme, one row a question; a row in which the programmes differ has a mark. */
export function compareView(all: readonly Compared[], session: Session): string {
  const { t } = session
  const lines = comparedLines(session)
  const layout = layoutFor(lines, all.length)
  const ids = all.map(({ one: { compiled } }) => wrap(compiled.programme.id, layout.width))
  const head = rowsOf(ids, layout).map((row) => ' '.repeat(layout.titles) + bold(row))
  return [
    bold(t('cli.compare.title')),
    '',
    ...head,
    ...lines.map((line) => lineView(line, all, layout, session)),
  ].join('\n')
}

/** Columns of the titles, and of each programme. */
type Layout = { readonly titles: number; readonly width: number }

const GAP = '  '
const TOO_NARROW = 18

/** Where the columns would become too narrow to read, the titles stand above their rows. */
function layoutFor(lines: readonly ComparedLine[], programmes: number): Layout {
  const beside = Math.max(...lines.map(({ title }) => widthOf(title))) + 2 * GAP.length
  const widthAfter = (titles: number) =>
    Math.floor((terminalWidth() - titles + GAP.length) / programmes) - GAP.length
  const titles = widthAfter(beside) >= TOO_NARROW ? beside : 0
  return { titles, width: widthAfter(titles) }
}

const rowsOf = (cells: readonly (readonly string[])[], { width }: Layout): string[] =>
  Array.from({ length: Math.max(...cells.map((cell) => cell.length)) }, (_, index) =>
    cells
      .map((cell) => pad(cell[index] ?? '', width))
      .join(GAP)
      .trimEnd(),
  )

function lineView(line: ComparedLine, all: readonly Compared[], layout: Layout, { t }: Session): string {
  const { titles, width } = layout
  const texts = all.map((compared) => cellText(line, compared) || t('cli.compare.none'))
  const painted = texts.map((text, column) => {
    const answer = line.code === 'answer' ? all[column]?.one.assessment.answer : undefined
    return wrap(text, width).map(answer ? paintAnswer(answer) : String)
  })
  const first = `${new Set(texts).size > 1 ? '≠ ' : '  '}${line.title}`
  const rows = rowsOf(painted, layout)
  if (titles === 0) return [dim(first), ...rows].join('\n')
  return rows.map((row, index) => dim(pad(index === 0 ? first : '', titles)) + row).join('\n')
}

function cellText({ code, of }: ComparedLine, compared: Compared): string {
  const text = of(compared).join(' · ')
  return code === 'answer' ? `${signOf(compared.one.assessment.answer)} ${text}` : text
}
