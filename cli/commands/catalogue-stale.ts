import { newestYear, OLD_AFTER_YEARS } from '@famulus/advice/catalogue'
import { partsOf } from '@famulus/domain/time'
import { type Command, OK } from '../command.ts'
import { commonOptions, type Parsed, wholeNumber } from '../options.ts'
import { openSession } from '../session.ts'
import { bold, dim } from '../terminal/style.ts'
import { table } from '../terminal/table.ts'
import { paragraph } from '../terminal/width.ts'

export const catalogueStale: Command = {
  usage: 'catalogue stale [--years N]',
  summary: 'Programmes whose newest source is old or names no year, the oldest first.',
  takes: 0,
  options: {
    lang: commonOptions.lang ?? { type: 'string', help: '' },
    today: commonOptions.today ?? { type: 'string', help: '' },
    json: { type: 'boolean', help: 'print JSON for programs' },
    years: { type: 'string', value: 'N', help: `older than so many years (default ${OLD_AFTER_YEARS})` },
  },
  examples: ['famulus catalogue stale', 'famulus catalogue stale --years 5'],
  run,
}

async function run(parsed: Parsed): Promise<number> {
  const session = await openSession(parsed)
  const { t, catalogue } = session
  const years = wholeNumber(parsed, 'years', 0, 50) ?? OLD_AFTER_YEARS
  const oldest = partsOf(session.today).year - years
  const old = catalogue.programmes
    .map(({ programme }) => ({ programme, newest: newestYear(programme) }))
    .filter(({ newest }) => newest === undefined || newest < oldest)
    .sort((a, b) => (a.newest ?? 0) - (b.newest ?? 0))
  if (parsed.values.json) {
    process.stdout.write(
      `${JSON.stringify(
        old.map(({ programme, newest }) => ({ id: programme.id, newest })),
        null,
        2,
      )}\n`,
    )
    return OK
  }
  const columns = ['host', 'newest', 'status', 'sources'].map((column) => ({
    title: t(`cli.stale.column.${column}`),
    least: 8,
    most: 34,
  }))
  const rows = old.map(({ programme, newest }) => [
    { text: programme.id },
    { text: newest === undefined ? t('cli.stale.none') : String(newest) },
    { text: t(`answers.status.${programme.status.state}`) },
    { text: String(programme.sources.length) },
  ])
  const summary = t('advice.stale.summary', { old: old.length, total: catalogue.programmes.length, years })
  process.stdout.write(`${table(columns, rows, dim)}\n\n${bold(paragraph(summary, '', 0))}\n`)
  return OK
}
