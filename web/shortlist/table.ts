import type { Compared } from '@famulus/advice/planning'
import type { Session } from '@famulus/advice/session'
import type { Page } from '@famulus/domain/requirements'
import type { Table } from '../parts/spreadsheet.ts'
import type { CellLine, ComparisonRow } from './comparison.ts'

/** The table as it is shown, a line a row, each text with the years of its pages. */
export function tableOf(all: readonly Compared[], rows: readonly ComparisonRow[], session: Session): Table {
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
