import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { systemFigures } from './system-figures.ts'

/**
 * Writes catalogue/systems/figures.tsv and sources.yaml from the data set of health indicators:
 * node tools/make-systems.ts ../shared/data/health-indicators
 */
const [folder] = process.argv.slice(2)
if (folder === undefined)
  throw new Error('which folder? node tools/make-systems.ts ../shared/data/health-indicators')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const { lines, sources } = systemFigures({
  figures: read('indicators-2012-on.csv'),
  countries: read('indicators-latest.csv'),
  indicators: read('indicators.json'),
})

const attribution =
  'World Bank, World Development Indicators, CC BY 4.0; Gapminder, CC BY 4.0; UN Statistics Division'

const figuresNotice = `# Health indicators by country from 2012 on. ${attribution}.
# One line each: country (ISO 3166), indicator, first year, its values year by year with four digits, - where there is none.
# Where each comes from stands in sources.yaml. Left out are nurses of Belize from 2013 to 2017: a fifth of all people there.
# Made by tools/make-systems.ts: do not edit.`

const sourcesNotice = `# Where the figures of figures.tsv come from; made by tools/make-systems.ts: do not edit.
# The terms of the sources go on: whoever shows a figure shows this attribution.
`

const target = join(import.meta.dirname, '..', 'catalogue', 'systems')
writeFileSync(join(target, 'figures.tsv'), `${[figuresNotice, ...lines].join('\n')}\n`)
writeFileSync(
  join(target, 'sources.yaml'),
  sourcesNotice + stringify({ attribution, sources }, { lineWidth: 0 }),
)
console.log(`${lines.length} series of ${Object.keys(sources).length} indicators`)
