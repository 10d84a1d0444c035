import { type SystemsView, systemsView } from '@famulus/advice/systems'
import { openSystems } from '@famulus/catalogue/systems'
import { createTranslator, type Translate } from '@famulus/messages/speaking'
import { type Command, OK } from '../command.ts'
import { commonOptions, languageOf, type Parsed } from '../options.ts'
import { refusal } from '../refusal.ts'
import { bold, dim } from '../terminal/style.ts'
import { table } from '../terminal/table.ts'
import { paragraph } from '../terminal/width.ts'

export const systems: Command = {
  usage: 'systems HOME HOST [options]',
  summary:
    'The health systems of two countries (ISO 3166, such as DE US) side by side: staff, beds, money, coverage, health, each with its year.',
  takes: 2,
  options: {
    lang: commonOptions.lang ?? { type: 'string', help: '' },
    json: { type: 'boolean', help: 'print JSON for programs' },
  },
  examples: ['famulus systems DE US', 'famulus systems DE NP --lang de'],
  run,
}

function run(parsed: Parsed): number {
  const document = openSystems()
  const [home, host] = parsed.positionals.map((code) => code.toUpperCase())
  if (home === undefined || host === undefined) throw refusal('two-countries')
  const unknown = [home, host].find((code) => !Object.hasOwn(document.countries, code))
  if (unknown !== undefined) throw refusal('no-figures', { country: unknown })
  const language = languageOf(parsed)
  const t = createTranslator(language)
  const view = systemsView(document, { home, host }, { t, language })
  process.stdout.write(`${parsed.values.json ? JSON.stringify(view, null, 2) : systemsTable(view, t)}\n`)
  return OK
}

function systemsTable({ headline, groups, better, attribution }: SystemsView, t: Translate): string {
  const all = groups.flatMap(({ indicators }) => indicators)
  const [first] = all
  const columns = [
    { title: t('systems.column.indicator'), least: 20, most: 60 },
    { title: first?.home.country ?? '', least: 12, most: 24 },
    { title: first?.host.country ?? '', least: 12, most: 24 },
    { title: t('systems.column.compared'), least: 16, most: 60 },
  ]
  const rows = all.map(({ title, unit, home, host, difference }) => [
    { text: `${title}, ${unit}` },
    { text: home.figure },
    { text: host.figure },
    { text: difference },
  ])
  return [
    bold(paragraph(headline, '', 0)),
    '',
    table(columns, rows, dim),
    '',
    ...(better === undefined ? [] : [paragraph(better, '', 0)]),
    dim(paragraph(attribution, '', 0)),
  ].join('\n')
}
