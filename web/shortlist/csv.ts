import type { Compared } from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import type { Page } from '@famulus/domain/requirements'
import type { CellLine, ComparisonRow } from './comparison.ts'

/** The table as it is shown, a line a row, each text with the years of its pages. */
export function tableOf(
  all: readonly Compared[],
  rows: readonly ComparisonRow[],
  session: Session,
): readonly (readonly string[])[] {
  const names = all.map(({ one: { compiled } }) => compiled.programme.name)
  return [
    [session.t('shortlist.question'), ...names],
    ...rows.map(({ title, cells }) => [title, ...cells.map((lines) => cellText(lines, session))]),
  ]
}

const cellText = (lines: readonly CellLine[], session: Session): string =>
  lines.length === 0
    ? session.t('shortlist.nothing')
    : lines
        .map(({ text, pages = [] }) => [text, ...pages.map((page) => pageText(page, session))].join(' '))
        .join('; ')

const pageText = ({ title, year }: Page, { t }: Session): string =>
  `[${title}, ${year ?? t('shell.no-year')}]`

/** RFC 4180. A text that a spreadsheet would take for a formula gets a space in front. */
export const csvOf = (table: readonly (readonly string[])[]): string =>
  table.map((line) => line.map(quoted).join(',')).join('\r\n')

const quoted = (text: string): string => `"${unformulated(text).replaceAll('"', '""')}"`

/** For the clipboard: spreadsheets take tabs for columns. */
export const tsvOf = (table: readonly (readonly string[])[]): string =>
  table.map((line) => line.map((text) => unformulated(text).replaceAll(/\s+/g, ' ')).join('\t')).join('\n')

const unformulated = (text: string): string => (/^[=+\-@\t]/.test(text) ? ` ${text}` : text)
