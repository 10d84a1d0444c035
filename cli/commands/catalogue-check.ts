import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { loadCatalogue } from '@famulus/catalogue'
import { createTranslator } from '@famulus/messages'
import { type Command, FOUND, OK } from '../command.ts'
import { languageOf, type Parsed } from '../options.ts'
import { Refusal } from '../refusal.ts'
import { bold } from '../terminal/style.ts'

export const catalogueCheck: Command = {
  name: 'catalogue check',
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
  const [folder] = parsed.positionals
  if (folder !== undefined && !existsSync(join(folder, 'programmes')))
    throw new Refusal(`${folder} is not a catalogue: it has no folder "programmes".`)
  const { catalogue, problems } = loadCatalogue(folder)
  if (parsed.values.json) process.stdout.write(`${JSON.stringify(problems, null, 2)}\n`)
  else if (problems.length === 0) {
    const requirements = catalogue.programmes.reduce(
      (sum, { programme }) => sum + programme.requirements.length,
      0,
    )
    process.stdout.write(`${t('cli.catalogue.good', { files: catalogue.programmes.length, requirements })}\n`)
  } else {
    const lines = problems.map(
      ({ file, line, path, message, mend }) =>
        `${bold(`${relative(process.cwd(), file)}:${line}`)}  ${path}\n  ${message}\n  ${t('cli.catalogue.mend', { mend })}`,
    )
    const files = new Set(problems.map(({ file }) => file)).size
    process.stdout.write(
      `${lines.join('\n')}\n\n${t('cli.catalogue.problems', { problems: problems.length, files })}\n`,
    )
  }
  return problems.length === 0 ? OK : FOUND
}
