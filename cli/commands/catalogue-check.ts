import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { catalogueFolder, type Problem } from '@famulus/catalogue'
import { loadAwards, loadCatalogue } from '@famulus/catalogue/reading'
import { createTranslator, type Translate } from '@famulus/messages'
import { type Command, FOUND, OK } from '../command.ts'
import { languageOf, type Parsed } from '../options.ts'
import { refusal } from '../refusal.ts'
import { bold } from '../terminal/style.ts'
import { paragraph } from '../terminal/width.ts'

export const catalogueCheck: Command = {
  usage: 'catalogue check [FOLDER]',
  summary: 'Reads every catalogue file and names each problem with file, line and mend.',
  takes: 1,
  options: {
    lang: { type: 'string', value: 'en|de', help: 'language of the output' },
    json: { type: 'boolean', help: 'print JSON for programs' },
  },
  examples: ['famulus catalogue check', 'famulus catalogue check --json'],
  run,
}

function run(parsed: Parsed): number {
  const t = createTranslator(languageOf(parsed))
  const [folder = catalogueFolder] = parsed.positionals
  if (!existsSync(join(folder, 'programmes'))) throw refusal('no-catalogue', { folder })
  const found = checked(folder)
  const { problems, warnings } = found
  if (parsed.values.json) process.stdout.write(`${JSON.stringify(problems, null, 2)}\n`)
  else
    process.stdout.write(
      `${[...problems, ...warnings].map((one) => problemText(one, t)).join('')}${paragraph(summary(found, t), '', 0)}\n`,
    )
  return problems.length === 0 ? OK : FOUND
}

const problemText = ({ file, line, path, message, mend }: Problem, t: Translate): string =>
  `${bold(`${relative(process.cwd(), file)}:${line}`)}  ${path}\n${paragraph(message, '  ', 2)}\n${paragraph(t('cli.catalogue.mend', { mend }), '  ', 2)}\n\n`

type Checked = ReturnType<typeof checked>

/** Awards rest on the lists of the catalogue, and are read after it. */
function checked(folder: string) {
  const { catalogue, problems, warnings } = loadCatalogue(folder)
  const awards = loadAwards(folder, catalogue.reference)
  const requirements = [
    ...catalogue.programmes.map(({ programme }) => programme),
    ...awards.awards.map(({ award }) => award),
  ].reduce((sum, rulebook) => sum + rulebook.requirements.length, 0)
  return {
    problems: [...problems, ...awards.problems],
    warnings: [...warnings, ...awards.warnings],
    counts: {
      programmes: catalogue.programmes.length,
      requirements,
      awards: awards.awards.length,
      costs: catalogue.prices.costs.length,
    },
  }
}

/** A warning is a place to look; it refuses no file. */
function summary({ problems, warnings, counts }: Checked, t: Translate): string {
  const files = new Set(problems.map(({ file }) => file)).size
  const found =
    problems.length === 0
      ? t('cli.catalogue.good', counts)
      : t('cli.catalogue.problems', { problems: problems.length, files })
  return warnings.length === 0
    ? found
    : `${found} ${t('cli.catalogue.warnings', { number: warnings.length })}`
}
