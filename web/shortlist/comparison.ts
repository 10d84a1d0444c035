import { type Compared, type ComparedCode, comparedLines, feesOf } from '@famulus/advice/planning'
import { answerSentence, feeText } from '@famulus/advice/programmes'
import type { Session } from '@famulus/advice/session'
import { type Programme, pagesOf } from '@famulus/domain/programmes'
import type { Page } from '@famulus/domain/requirements'
import { isoOf } from '@famulus/domain/time'
import type { StaySearch } from '../planning/search.ts'
import { entryLines } from './entry-lines.ts'
import {
  blocksLines,
  decisionLines,
  languageLines,
  papersLines,
  selectionLines,
  startLines,
} from './host-lines.ts'

/** A programme in the table. `isSought`: who pays has been looked for, so that no bundle means that no award pays. */
export type BesideOthers = Compared & { readonly isSought: boolean }

/** A text of a cell, with the pages it rests on; none for what is computed from many. `to`: a programme, `money`: a stay to read on. */
export type CellLine = {
  readonly text: string
  /** What of the text is in the words of the sources. */
  readonly quotes?: readonly string[]
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
export function comparisonRows(all: readonly BesideOthers[], session: Session): ComparisonRow[] {
  return order
    .map((code) => rowOf(code, all, session))
    .filter(({ cells }) => cells.some((lines) => lines.length > 0))
}

function rowOf(code: RowCode, all: readonly BesideOthers[], session: Session): ComparisonRow {
  const { title, of } = questionOf(code, session)
  const cells = all.map(of)
  const said = new Set(cells.map((lines) => lines.map(({ text }) => text).join('\n')))
  return { code, title, cells, differs: said.size > 1 }
}

type Question = { readonly title: string; readonly of: (compared: BesideOthers) => readonly CellLine[] }

const shared = (code: RowCode, session: Session) => comparedLines(session).find((line) => line.code === code)

function questionOf(code: RowCode, session: Session): Question {
  const own = ownLines[code]
  const line = shared(code, session)
  return {
    title: line?.title ?? session.t(`shortlist.row.${code}`),
    of: (compared) => {
      if (own) return own(compared, session)
      const pages = sourceOf[code]?.(compared.one.compiled.programme) ?? []
      return (line?.of(compared) ?? []).map((text) => ({ text, pages }))
    },
  }
}

/** What is said here and not on the command line, or line by line with its pages. */
const ownLines: Partial<Record<RowCode, (compared: BesideOthers, session: Session) => readonly CellLine[]>> =
  {
    answer: ({ one }, session) => [{ text: answerSentence(one, session) }],
    window: startLines,
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

/** What awards pay at best, which comes a moment after all the rest. */
function awardLines(compared: BesideOthers, session: Session): readonly CellLine[] {
  const { one, plan, isSought } = compared
  if (!plan) return []
  if (!isSought) return [{ text: session.t('shortlist.awards.sought') }]
  const { start, weeks } = one.assessment
  const money = { programme: one.compiled.programme.id, start: isoOf(start), weeks }
  const [text = session.t('shortlist.awards.none')] = shared('covered', session)?.of(compared) ?? []
  return [{ text, money }]
}

const applicationPages = ({ calendar, sources }: Programme): readonly Page[] =>
  pagesOf(calendar?.application?.source, sources)

const sourceOf: Partial<Record<RowCode, (programme: Programme) => readonly Page[]>> = {
  status: ({ status, sources }) => pagesOf(status.source, sources),
  opens: applicationPages,
  closes: applicationPages,
}
