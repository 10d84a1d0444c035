import { createTranslator } from '@famulus/messages'
import {
  type Copied,
  type Made,
  restore as readBackup,
  Refusal as ServerRefusal,
  backup as writeBackup,
} from '@famulus/server/backup'
import { type Command, FOUND, OK } from '../command.ts'
import { languageOf, type Parsed } from '../options.ts'
import { Refusal } from '../refusal.ts'
import { paragraph } from '../terminal/width.ts'

const options = { lang: { type: 'string', value: 'en|de', help: 'language of the output' } } as const

export const backup: Command = {
  usage: 'backup FILE',
  summary:
    'Copies database, documents and keys into one file. A database in a folder has to be stopped first.',
  takes: 1,
  options,
  examples: ['famulus backup famulus-monday.backup'],
  run: (parsed) => copied(parsed, 'made', writeBackup),
}

export const restore: Command = {
  usage: 'restore FILE',
  summary: 'Fills an empty data folder or database from a backup.',
  takes: 1,
  options,
  examples: ['famulus restore famulus-monday.backup'],
  run: (parsed) => copied(parsed, 'restored', readBackup),
}

async function copied(
  parsed: Parsed,
  done: 'made' | 'restored',
  copy: (environment: NodeJS.ProcessEnv, file: string) => Promise<Copied & Partial<Made>>,
): Promise<number> {
  const t = createTranslator(languageOf(parsed))
  const file = parsed.positionals[0] ?? 'famulus.backup'
  const { lost = [], ...counts } = await copy(process.env, file).catch((error: unknown) => {
    if (!(error instanceof ServerRefusal)) throw error
    throw new Refusal(error.reasons.map(({ code, facts }) => t(`server.${code}`, facts)).join('\n'))
  })
  process.stdout.write(`${paragraph(t(`server.backup.${done}`, { ...counts, file }), '', 0)}\n`)
  if (lost.length === 0) return OK
  process.stdout.write(`${paragraph(t('server.backup.lost', { papers: lost }), '', 0)}\n`)
  return FOUND
}
