import { type Compared, type ComparedCode, comparedLines, feesOf } from '@famulus/advice/planning'
import { answerSentence, feeText } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { type Programme, pagesOf } from '@famulus/domain/programmes'
import type { Page } from '@famulus/domain/requirements'
import { isoOf } from '@famulus/domain/time'
import type { StaySearch } from '../planning/search.ts'
import { entryLines } from './entry-lines.ts'
import { blocksLines, decisionLines, languageLines, papersLines, selectionLines } from './host-lines.ts'

/** A text of a cell, with the pages it rests on; none for what is computed from many. `to`: a programme, `money`: a stay to read on. */
export type CellLine = {
  readonly text: string
  readonly pages?: readonly Page[]
  readonly to?: string
  readonly money?: StaySearch
}

/** One question, a cell a programme. An empty cell: no source tells. */
export type ComparisonRow = {
  readonly code: RowCode
  readonly title: string
  readonly cells: readonly (readonly CellLine[])[]
  readonly differs: boolean
}

export type RowCode = ComparedCode | 'blocks' | 'decision' | 'language' | 'papers' | 'selection' | 'entry'

/** How a student asks: may I, when, what to do, by when, what it costs, how places are given. */
const order: readonly RowCode[] = [
  'answer',
  'place',
  'window',
  'start',
  'status',
  'weeks',
  'blocks',
  'todo',
  'open',
  'refused',
  'opens',
  'closes',
  'decision',
  'preparation',
  'language',
  'papers',
  'fees',
  'cost',
  'covered',
  'selection',
  'entry',
]

/** All rows in which at least one programme has something to say. */
export function comparisonRows(all: readonly Compared[], session: Session): ComparisonRow[] {
  return order
    .map((code) => rowOf(code, all, session))
    .filter(({ cells }) => cells.some((lines) => lines.length > 0))
}

function rowOf(code: RowCode, all: readonly Compared[], session: Session): ComparisonRow {
  const { title, of } = questionOf(code, session)
  const cells = all.map(of)
  const said = new Set(cells.map((lines) => lines.map(({ text }) => text).join('\n')))
  return { code, title, cells, differs: said.size > 1 }
}

type Question = { readonly title: string; readonly of: (compared: Compared) => readonly CellLine[] }

function questionOf(code: RowCode, session: Session): Question {
  const own = ownLines[code]
  const shared = comparedLines(session).find((line) => line.code === code)
  return {
    title: shared?.title ?? session.t(`shortlist.row.${code}`),
    of: (compared) => {
      if (own) return own(compared, session)
      const pages = sourceOf[code]?.(compared.one.compiled.programme) ?? []
      return (shared?.of(compared) ?? []).map((text) => ({ text, pages }))
    },
  }
}

/** What is said here and not on the command line, or line by line with its pages. */
const ownLines: Partial<Record<RowCode, (compared: Compared, session: Session) => readonly CellLine[]>> = {
  answer: ({ one }, session) => [{ text: answerSentence(one, session) }],
  blocks: blocksLines,
  decision: decisionLines,
  language: languageLines,
  papers: papersLines,
  selection: selectionLines,
  entry: entryLines,
  covered: awardLines,
  fees: ({ one }, session) => {
    const { programme } = one.compiled
    return feesOf(one).map((fee) => ({
      text: feeText(fee, programme, session),
      pages: pagesOf(fee.source, programme.sources),
    }))
  },
}

/** Who pays is sought where the money is shown: it takes longer than a comparison should. */
function awardLines(compared: Compared, session: Session): readonly CellLine[] {
  const { one, plan } = compared
  if (!plan) return []
  const { start, weeks } = one.assessment
  const money = { programme: one.compiled.programme.id, start: isoOf(start), weeks }
  return [{ text: session.t('shortlist.awards'), money }]
}

const applicationPages = ({ calendar, sources }: Programme): readonly Page[] =>
  pagesOf(calendar?.application?.source, sources)

const sourceOf: Partial<Record<RowCode, (programme: Programme) => readonly Page[]>> = {
  status: ({ status, sources }) => pagesOf(status.source, sources),
  opens: applicationPages,
  closes: applicationPages,
}
