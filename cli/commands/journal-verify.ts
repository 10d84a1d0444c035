import { createTranslator, type Translate } from '@famulus/messages'
import { type Break, Refusal as ServerRefusal, verifyJournal } from '@famulus/server/journal'
import { type Command, FOUND, OK } from '../command.ts'
import { languageOf, type Parsed } from '../options.ts'
import { Refusal } from '../refusal.ts'
import { paragraph } from '../terminal/width.ts'

export const journalVerify: Command = {
  usage: 'journal verify',
  summary: 'Reads the journal of every application and finds what was changed, removed or reordered.',
  takes: 0,
  options: {
    lang: { type: 'string', value: 'en|de', help: 'language of the output' },
    json: { type: 'boolean', help: 'print JSON for programs' },
  },
  examples: ['famulus journal verify', 'famulus journal verify --json'],
  run,
}

async function run(parsed: Parsed): Promise<number> {
  const t = createTranslator(languageOf(parsed))
  const verified = await verifyJournal(process.env).catch((error: unknown) => {
    if (!(error instanceof ServerRefusal)) throw error
    throw new Refusal(error.reasons.map(({ code, facts }) => t(`server.${code}`, facts)).join('\n'))
  })
  const { applications, events, breaks } = verified
  if (parsed.values.json) process.stdout.write(`${JSON.stringify(verified, null, 2)}\n`)
  else {
    const summary =
      breaks.length === 0
        ? t('server.journal.whole', { applications, events })
        : t('server.journal.broken', { broken: breaks.length, applications })
    process.stdout.write([...breaks.map((one) => lineOf(one, t)), summary].map(asLines).join(''))
  }
  return breaks.length === 0 ? OK : FOUND
}

const asLines = (text: string): string => `${paragraph(text, '', 0)}\n`

const lineOf = ({ applicationId, studentId, seq, what }: Break, t: Translate): string =>
  t(`server.journal.${what}`, { application: applicationId, student: studentId, seq })
