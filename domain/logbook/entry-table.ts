import { isProcedure } from './procedures.ts'
import { type Entry, entrySchema } from './records.ts'

/** A record of any kind, as a device or the server has it. */
export type KeptRecord = { readonly recordId: string; readonly kind: string; readonly body: unknown }

/** The word for a code, such as `role.assisted` or `column.on`. */
export type WordOf = (code: string) => string

const columns = [
  'on',
  'what',
  'procedure',
  'role',
  'setting',
  'minutes',
  'ageBand',
  'patients',
  'styles',
  'part',
  'language',
  'topic',
  'supervisor',
  'note',
  'decided',
  'surprised',
  'takeHome',
] as const
type Column = (typeof columns)[number]

/** The entries among records, by day; what a later version wrote is left out. */
export const entriesIn = (
  records: readonly KeptRecord[],
): { readonly recordId: string; readonly entry: Entry }[] =>
  records
    .flatMap(({ recordId, kind, body }) => {
      const read = kind === 'entry' ? entrySchema.safeParse(body) : undefined
      return read?.success ? [{ recordId, entry: read.data }] : []
    })
    .sort((a, b) => order(a.entry.on, b.entry.on) || order(a.recordId, b.recordId))

const order = (a: string, b: string): number => Number(a > b) - Number(a < b)

/**
 * A logbook as lines of cells, the first of which names the columns: every field of every entry, so that nothing that was
 * written is lost on the way. `wordOf`: the words of the reader.
 */
export const entryTable = (records: readonly KeptRecord[], wordOf: WordOf): string[][] => [
  columns.map((column) => wordOf(`column.${column}`)),
  ...entriesIn(records).map(({ entry }) => {
    const cells = cellsOf(entry, wordOf)
    return columns.map((column) => cells[column] ?? '')
  }),
]

function cellsOf(entry: Entry, wordOf: WordOf): Partial<Record<Column, string>> {
  const { on, what, setting, minutes, supervisor, note, reflection } = entry
  return {
    on,
    what: wordOf(`what.${what}`),
    setting: setting ? wordOf(`setting.${setting}`) : '',
    minutes: String(minutes ?? ''),
    supervisor: supervisor ?? '',
    note: note ?? '',
    ...reflection,
    ...specialCells(entry, wordOf),
  }
}

function specialCells(entry: Entry, wordOf: WordOf): Partial<Record<Column, string>> {
  switch (entry.what) {
    case 'procedure':
      return {
        procedure: procedureWord(entry.procedure, wordOf),
        role: wordOf(`role.${entry.role}`),
        ageBand: ageWord(entry.ageBand, wordOf),
      }
    case 'rounds':
      return { patients: String(entry.patients ?? '') }
    case 'conversation':
      return {
        styles: entry.styles.map((style) => wordOf(`style.${style}`)).join('; '),
        part: wordOf(`part.${entry.part}`),
        language: entry.language ?? '',
        ageBand: ageWord(entry.ageBand, wordOf),
      }
    case 'teaching':
      return { topic: entry.topic ?? '' }
  }
}

/** What is not on the list was said in own words. */
export const procedureWord = (procedure: string, wordOf: WordOf): string =>
  isProcedure(procedure) ? wordOf(`procedure.${procedure}`) : procedure

const ageWord = (band: string | undefined, wordOf: WordOf): string => (band ? wordOf(`ageBand.${band}`) : '')
