import { join } from 'node:path'
import { type LogbookPaper, makeLogbook } from '@famulus/contract'
import { addOpenFileRoute } from '../http/add-file-route.ts'
import type { Api } from '../http/api.ts'
import { makePdf } from '../pdf/compile.ts'

const template = join(import.meta.dirname, 'logbook.typ')

/** A cell from this many letters on takes the room that is left, so that the days beside it do not break. */
const wideFrom = 24

/** What the template reads. `widths`: which columns hold sentences. */
export function paperData(paper: LogbookPaper, nowMs: number) {
  const now = new Date(nowMs)
  return {
    ...paper,
    tables: paper.tables.map((table) => ({
      ...table,
      widths: table.columns.map((_, column) =>
        table.rows.some((row) => (row[column] ?? '').length >= wideFrom) ? 'wide' : 'narrow',
      ),
    })),
    on: { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() },
  }
}

/** A logbook to print or to hand in, made of what is sent: nothing of it is kept. */
export function addLogbookPaper(api: Pick<Api, 'app'>, { nowMs }: { readonly nowMs: () => number }): void {
  addOpenFileRoute(api, makeLogbook, ({ json }) => {
    const now = nowMs()
    const files = { 'data.json': paperData(json, now) }
    const bytes = makePdf({ template, files, nowMs: now }, 'ua-1')
    return { bytes, mediaType: 'application/pdf', name: 'logbook.pdf' }
  })
}
